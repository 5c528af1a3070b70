// Empties the input of a secret that is taken from the page: a browser, an extension or React may keep the element.
import { createDevelopmentHint, type Field } from '../protocol/index.ts'

type RegisterInput = (element: HTMLInputElement | null) => void

/** Returns what goes around the ref of each render of one input. */
export function trackSecretInput(): (register: RegisterInput, field: Field) => RegisterInput {
  let current: HTMLInputElement | null = null
  const seen = new WeakSet<HTMLInputElement>()
  const hint = createDevelopmentHint()
  return (register, { type, name }) => (element) => {
    const before = current
    current = element
    register(element)
    // React also detaches and attaches the ref of an input that stays, in one turn, and detaches that of one that is hidden.
    if (before && before !== element) queueMicrotask(() => { if (current !== before && !before.isConnected) before.value = '' })
    // Later, somebody may have asked to see it.
    if (!element || seen.has(element)) return
    seen.add(element)
    if (type === 'password' && element.type === 'text') hint(`the password field "${name}" can be read on the screen. Spread the "type" of its inputProps, too.`)
  }
}
