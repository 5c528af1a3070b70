// The page of the bench: the kit's form and a bare one of react-hook-form's, with as many fields as the address says.
// It tells how long each took to stand and how long a keystroke takes.
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

function Kit({ fields }: { readonly fields: readonly Field[] }) {
  return <AuthFlow module="clientlogin" api="/w/api.php" initialInfo={infoOf(fields)} />
}

export interface Measured {
  readonly loadMs: number
  readonly keystrokeMs: number
}

/** Both are medians: of several mounts, and of keystrokes in several fields. */
function measure(Form: typeof Kit, count: number, rounds = 5): Measured {
  const fields = fieldsFor(count)
  const loads: number[] = []
  const keystrokes: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const place = document.body.appendChild(document.createElement('div'))
    const root = createRoot(place)
    const startedAt = performance.now()
    flushSync(() => { root.render(<Form fields={fields} />) })
    loads.push(performance.now() - startedAt)
    const inputs = [...place.querySelectorAll<HTMLInputElement>('input')]
    for (const input of inputs.slice(0, 3)) keystrokes.push(typeInto(input, 'twenty letters or so'))
    flushSync(() => { root.unmount() })
    place.remove()
  }
  return { loadMs: median(loads), keystrokeMs: median(keystrokes) }
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

Object.assign(window, {
  bench: (count: number) => {
    // The first of all warms the machine up, so it does not count.
    measure(Bare, count, 1)
    measure(Kit, count, 1)
    return { bare: measure(Bare, count), kit: measure(Kit, count) }
  },
})
