// The page of the bench: the kit's form, one of react-hook-form's that shows the same, and a bare one. It tells how long each took
// to stand and how long a keystroke takes.
import { useId } from 'react'
import { useForm } from 'react-hook-form'
import { createRoot } from 'react-dom/client'
import { flushSync } from 'react-dom'
import { AuthFlow, type AuthManagerInfo, type Field } from 'react-mediawiki-auth'

function fieldsFor(count: number): readonly Field[] {
  const base = { type: 'string', help: undefined, optional: false, sensitive: false, value: '' } as const
  return Array.from({ length: count }, (_, index) => {
    const name = `field${String(index)}`
    return { ...base, name, label: { kind: 'text', text: `Field ${String(index)}` } }
  })
}

function infoOf(fields: readonly Field[]): AuthManagerInfo {
  const request = { id: 'Bench', kind: 'Bench', metadata: {}, required: 'primary-required', provider: undefined, account: undefined, fields } as const
  return {
    kind: 'info', canAuthenticateNow: true, canCreateAccounts: false, canLinkAccounts: false, hasPreservedState: false,
    hasPrimaryPreservedState: false, preservedUsername: '', securityStatus: undefined, requests: [request],
  }
}

function Bare({ fields }: { readonly fields: readonly Field[] }) {
  const { register, handleSubmit } = useForm()
  return (
    <form onSubmit={(event) => void handleSubmit(() => undefined)(event)}>
      {fields.map(({ name }) => (
        <p key={name}>
          <label htmlFor={name}>{name}</label>
          <input id={name} {...register(name)} />
        </p>
      ))}
      <button>Send</button>
    </form>
  )
}

/** What the kit's form shows, element by element, so that the rest is what the kit costs. */
function Same({ fields }: { readonly fields: readonly Field[] }) {
  const { register, handleSubmit } = useForm()
  const id = useId()
  return (
    <div className="mwa-flow" data-state="awaitingInput">
      <div className="mwa-page">
        <h2 className="mwa-title" tabIndex={-1}>Log in</h2>
        <form className="mwa-form" method="post" noValidate aria-busy={false} onSubmit={(event) => void handleSubmit(() => undefined)(event)}>
          <div className="mwa-fields">
            {fields.map(({ name, label }) => (
              <div key={name} className="mwa-field" data-type="string" data-name={name}>
                <label className="mwa-label" id={`${id}-label-${name}`} htmlFor={`${id}-${name}`}>{label?.kind === 'text' && label.text}</label>
                <input id={`${id}-${name}`} type="text" className="mwa-input" required dir="auto" {...register(name)} />
              </div>
            ))}
          </div>
          <div className="mwa-actions"><button type="submit" className="mwa-button">Log in</button></div>
        </form>
      </div>
      <div role="status" />
    </div>
  )
}

function Kit({ fields }: { readonly fields: readonly Field[] }) {
  return <AuthFlow module="clientlogin" api="/w/api.php" initialInfo={infoOf(fields)} />
}

export interface Measured {
  readonly loadMs: number
  readonly keystrokeMs: number
}

const forms = { bare: Bare, same: Same, kit: Kit } as const

export type FormName = keyof typeof forms

/** Mounts a form once and types into some of its fields. */
function measureOnce(name: FormName, fields: readonly Field[]): Measured {
  const Form = forms[name]
  const place = document.body.appendChild(document.createElement('div'))
  const root = createRoot(place)
  const startedAt = performance.now()
  flushSync(() => { root.render(<Form fields={fields} />) })
  const loadMs = performance.now() - startedAt
  const inputs = [...place.querySelectorAll<HTMLInputElement>('input')].slice(0, 3)
  const keystrokeMs = median(inputs.map((input) => typeInto(input, 'twenty letters or so')))
  flushSync(() => { root.unmount() })
  place.remove()
  return { loadMs, keystrokeMs }
}

/** Medians of rounds in which the forms take turns, so that what the machine does meanwhile is shared among them. */
function measure(count: number, rounds = 7): Readonly<Record<FormName, Measured>> {
  const fields = fieldsFor(count)
  const names = Object.keys(forms) as FormName[]
  // The first round warms the machine up, so it does not count.
  names.forEach((name) => measureOnce(name, fields))
  const all = Array.from({ length: rounds }, () => new Map(names.map((name) => [name, measureOnce(name, fields)])))
  const medianOf = (name: FormName, key: keyof Measured) => median(all.map((round) => round.get(name)?.[key] ?? NaN))
  const of = (name: FormName): Measured => ({ loadMs: medianOf(name, 'loadMs'), keystrokeMs: medianOf(name, 'keystrokeMs') })
  return { bare: of('bare'), same: of('same'), kit: of('kit') }
}

/** As keys do it: the value first, past React, then the event. What one of them takes is below what clocks show. */
function typeInto(input: HTMLInputElement, letters: string): number {
  const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
  const startedAt = performance.now()
  for (const letter of letters) {
    setValue?.call(input, input.value + letter)
    flushSync(() => { input.dispatchEvent(new Event('input', { bubbles: true })) })
  }
  return (performance.now() - startedAt) / letters.length
}

function median(numbers: number[]): number {
  return numbers.sort((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0
}

Object.assign(window, { bench: measure })
