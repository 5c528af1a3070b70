import { useAuthFlow, useFlowFocus, type AnyFormField } from 'react-mediawiki-auth/hooks'

export function Login() {
  const flow = useAuthFlow({ module: 'clientlogin', api: '/w/api.php' })
  const { state, notice, fields, isPending } = flow
  useFlowFocus(flow)
  if (state.kind === 'passed') return <p>Hello, {state.username}</p>
  return (
    <form {...flow.formProps}>
      {notice && <div {...notice.noticeProps}>{notice.message}</div>}
      {fields.map((field) => <Field key={field.name} {...field} />)}
      {'step' in state && <button aria-disabled={isPending}>Continue</button>}
      {state.kind === 'stopped' && <button type="button" onClick={flow.startOver}>Try again</button>}
    </form>
  )
}

function Field({ type, inputProps, labelProps, label, help, helpProps, error, errorProps, press }: AnyFormField) {
  switch (type) {
    case 'button':
      return <p><button type="button" onClick={press}>{label}</button></p>
    case 'checkbox':
      return <p><input {...inputProps} /> <label {...labelProps}>{label}</label></p>
    case 'null':
      return <div>{label}</div>
    default:
      return (
        <p>
          <label {...labelProps}>{label}</label> <input {...inputProps} />{' '}
          {error && <strong {...errorProps}>{error}</strong>}
          {help && <small {...helpProps}>{help}</small>}
        </p>
      )
  }
}
