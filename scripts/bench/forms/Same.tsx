// What the kit's form shows, element by element, by react-hook-form alone, so that the rest is what the kit costs.
import { useId } from 'react'
import { useForm } from 'react-hook-form'
import { labelOf, type FormProps } from './formProps.ts'

export function Same({ names, onSend = () => undefined }: FormProps & { readonly onSend?: () => void }) {
  const { register, handleSubmit } = useForm()
  const id = useId()
  return (
    <div className="mwa-flow" data-state="awaitingInput" data-module="clientlogin">
      <h2 className="mwa-title" tabIndex={-1}>Log in</h2>
      <form method="post" noValidate className="mwa-form" aria-busy={false} onSubmit={(event) => void handleSubmit(onSend)(event)}>
        <div className="mwa-fields">
          {names.map((name) => (
            <div key={name} className="mwa-field" data-type="string" data-name={name}>
              <label className="mwa-label" id={`${id}-label-${name}`} htmlFor={`${id}-field-${name}`}><bdi>{labelOf(name)}</bdi></label>
              <input id={`${id}-field-${name}`} className="mwa-input" aria-required dir="auto" type="text" defaultValue="" {...register(name)} />
            </div>
          ))}
        </div>
        <div className="mwa-actions"><button type="submit" className="mwa-button mwa-primary">Log in</button></div>
      </form>
      <div className="mwa-module-links"><button type="button" className="mwa-link">Forgot password?</button></div>
      <div className="mwa-still-waiting" role="status" />
      <p className="mwa-hidden-visually" role="status" />
    </div>
  )
}
