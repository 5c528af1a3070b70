import { useAuthFlow, useFlowFocus, type AnyFormField } from 'react-mediawiki-auth/hooks'

export function Login() {
  const flow = useAuthFlow({ module: 'clientlogin', api: '/w/api.php' })
  const { title, description, status, notice, fields, submitLabel, submitProps, actions } = flow
  useFlowFocus(flow)
  return (
    <form {...flow.formProps}>
      <h1>{title}</h1>
      {description && <p>{description}</p>}
      {notice && <div {...notice.noticeProps}>{notice.message}</div>}
      {fields.map((field) => <Field key={field.name} {...field} />)}
      {submitLabel && <button {...submitProps}>{submitLabel}</button>}
      {actions.map(({ id, label, onClick }) => <button key={id} type="button" onClick={onClick}>{label}</button>)}
      <small role="status">{status}</small>
    </form>
  )
}

function Field({ type, inputProps, labelProps, label, content, options, help, helpProps, error, errorProps, press }: AnyFormField) {
  switch (type) {
    case 'button':
      return <p><button type="button" onClick={press}>{label}</button></p>
    case 'checkbox':
      return <p><input {...inputProps} /> <label {...labelProps}>{label}</label></p>
    case 'null':
      return <div>{content}</div>
    default:
      return (
        <p>
          <label {...labelProps}>{label}</label>{' '}
          {type === 'select' ? (
            <select {...inputProps}>{options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}</select>
          ) : (
            <input {...inputProps} />
          )}{' '}
          {error && <strong {...errorProps}>{error}</strong>}
          {help && <small {...helpProps}>{help}</small>}
        </p>
      )
  }
}
