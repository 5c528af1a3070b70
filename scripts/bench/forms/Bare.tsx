// The least that react-hook-form can show: a label and an input.
import { useForm } from 'react-hook-form'
import { labelOf, type FormProps } from './formProps.ts'

export function Bare({ names }: FormProps) {
  const { register, handleSubmit } = useForm()
  return (
    <form onSubmit={(event) => void handleSubmit(() => undefined)(event)}>
      {names.map((name) => (
        <p key={name}>
          <label htmlFor={name}>{labelOf(name)}</label>
          <input id={name} required {...register(name)} />
        </p>
      ))}
      <button>Send</button>
    </form>
  )
}
