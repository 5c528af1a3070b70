// Empties the input of a secret that is taken from the page: a browser, an extension or React may keep the element.

type RegisterInput = (element: HTMLInputElement | null) => void

/** Returns what goes around the ref of each render of one input. */
export function trackSecretInput(): (register: RegisterInput) => RegisterInput {
  let current: HTMLInputElement | null = null
  return (register) => (element) => {
    const before = current
    current = element
    register(element)
    // React also detaches and attaches the ref of an input that stays, in one turn.
    if (before && before !== element) queueMicrotask(() => { if (current !== before) before.value = '' })
  }
}
