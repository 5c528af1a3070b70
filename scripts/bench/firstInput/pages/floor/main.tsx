// The floor: what React and react-hook-form need to draw the wiki's fields from an answer that was begun in the head.
import { createRoot } from 'react-dom/client'
import { useForm } from 'react-hook-form'
import 'react-mediawiki-auth/styles.css'

interface WireField {
  readonly type: string
  readonly label: string
  readonly optional?: boolean
}

interface Answer {
  readonly query: { readonly authmanagerinfo: { readonly requests: readonly { readonly fields: Readonly<Record<string, WireField>> }[] } }
}

declare global {
  interface Window {
    readonly answer: Promise<Answer>
  }
}

const inputTypes: Readonly<Record<string, string>> = { string: 'text', password: 'password', checkbox: 'checkbox' }

function Login({ fields }: { readonly fields: readonly (readonly [name: string, field: WireField])[] }) {
  const { register, handleSubmit } = useForm()
  return (
    <div className="mwa-flow">
      <h2 className="mwa-title">Log in</h2>
      <form className="mwa-form" noValidate onSubmit={(event) => void handleSubmit(() => undefined)(event)}>
        <div className="mwa-fields">
          {fields.map(([name, { type, label, optional = false }]) => (
            <div key={name} className="mwa-field">
              <label className="mwa-label" htmlFor={name}>{label}</label>
              <input id={name} className="mwa-input" type={inputTypes[type] ?? 'text'} aria-required={!optional} {...register(name)} />
            </div>
          ))}
        </div>
        <div className="mwa-actions"><button type="submit" className="mwa-button">Log in</button></div>
      </form>
    </div>
  )
}

void window.answer.then(({ query }) => {
  const fields = query.authmanagerinfo.requests.flatMap((request) => Object.entries(request.fields)).filter(([, { type }]) => type in inputTypes)
  createRoot(document.getElementById('root')!).render(<Login fields={fields} />)
})
