// Moves the focus when the settings page changes, so that it is not lost with the element that had it.
import { useRef, type RefObject } from 'react'
import { focusElement, useIsomorphicLayoutEffect, type Credential, type CredentialsState } from '../../hooks/index.ts'

/** `changing`: the id of what is being changed. */
export function useCredentialsFocus(state: CredentialsState, changing: string | undefined, page: RefObject<HTMLElement | null>): void {
  const previous = useRef<Screen>(undefined)
  // Before the paint, because a screen reader would start again at the top of the page.
  useIsomorphicLayoutEffect(() => {
    const before = previous.current
    const after = state.kind === 'loading' ? undefined : screenOf(state, changing)
    previous.current = after
    // The first screen does not take the focus.
    if (!before || !after) return
    const isOther = after.name !== before.name
    if (isOther && after.hasForm && focusElement(page.current, '.mwa-flow .mwa-title')) return
    const isRemoved = after.removed !== undefined && after.removed !== before.removed
    if (isOther || isRemoved || after.count < before.count) focusElement(page.current, '.mwa-title')
  })
}

interface Screen {
  readonly name: string
  /** Whether it is a form of its own. */
  readonly hasForm: boolean
  /** How many credentials are listed. */
  readonly count: number
  /** What was taken away last. A wiki may still list it. */
  readonly removed: Credential | undefined
}

function screenOf(state: CredentialsState, changing: string | undefined): Screen {
  const count = 'credentials' in state ? state.credentials.length : 0
  const removed = state.kind === 'listed' ? state.removed : undefined
  if (state.kind === 'reauthenticating') return { name: 'login', hasForm: true, count, removed }
  if (changing !== undefined) return { name: `change ${changing}`, hasForm: true, count, removed }
  return { name: 'credentials' in state ? 'list' : state.kind, hasForm: false, count, removed }
}
