// Moves the focus when the page of linked accounts changes, so that it is not lost with the element that had it.
import { useRef, type RefObject } from 'react'
import { useIsomorphicLayoutEffect, type LinkedAccountsState } from '../../hooks/index.ts'
import { focusElement } from '../useFocusManagement.ts'

export function useLinkedAccountsFocus(state: LinkedAccountsState, page: RefObject<HTMLElement | null>): void {
  const previous = useRef<Screen>(undefined)
  // Before the paint, because a screen reader would start again at the top of the page.
  useIsomorphicLayoutEffect(() => {
    const before = previous.current
    const after = state.kind === 'loading' ? undefined : screenOf(state)
    previous.current = after
    // The first screen does not take the focus.
    if (!before || !after) return
    const isOther = after.name !== before.name
    if (isOther && after.name === 'login' && focusElement(page.current, '.mwa-flow .mwa-title')) return
    if (isOther || after.count < before.count) focusElement(page.current, '.mwa-title')
  })
}

interface Screen {
  readonly name: string
  /** How many accounts are listed. */
  readonly count: number
}

function screenOf(state: LinkedAccountsState): Screen {
  const count = 'requests' in state ? state.requests.length : 0
  if (state.kind === 'reauthenticating') return { name: 'login', count }
  return { name: 'requests' in state ? 'list' : state.kind, count }
}
