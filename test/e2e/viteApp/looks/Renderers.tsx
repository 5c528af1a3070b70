import { AuthFlow, FieldFrame, useFieldValue, type FieldRendererProps } from 'react-mediawiki-auth'

function Password({ inputProps, ...parts }: FieldRendererProps<'password'>) {
  return <FieldFrame {...parts}><input {...inputProps} /></FieldFrame>
}

function Switch({ field, inputProps, label, labelProps }: FieldRendererProps<'checkbox'>) {
  const [isOn, setOn] = useFieldValue(field)
  return (
    <div>
      <label {...labelProps}>{label}</label>{' '}
      <button type="button" role="switch" id={inputProps.id} aria-checked={isOn} onClick={() => setOn(!isOn)}>{isOn ? '● On' : '○ Off'}</button>
    </div>
  )
}

export const login = (
  <AuthFlow
    module="clientlogin"
    api="/w/api.php"
    renderers={{
      types: { password: Password },                   // every field of a type
      fields: { rememberMe: Switch, email: null },     // a field by its name; null hides it, its value is still posted
      requests: { CaptchaAuthenticationRequest: ({ fallback }) => <aside>{fallback}</aside> },
      rules: [{ when: ({ metadata }) => metadata.type === 'image', render: ({ fallback }) => <details open>{fallback}</details> }],
    }}
  />
)
