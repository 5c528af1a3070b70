'use client'
// Moves the focus along with the page of linked accounts, so that it is never lost with what it was on.
import { useLayoutEffect, useRef, type RefObject } from 'react'
import type { LinkedAccountsState } from '../../hooks/index.ts'

export interface LinkedFocusProps {
  readonly state: LinkedAccountsState
  readonly page: RefObject<HTMLElement | null>
}

/** Mount it when there is something to show: what is shown first moves nothing, and a server shows nothing. */
export function LinkedFocus({ state, page }: LinkedFocusProps) {
  const view = viewOf(state)
  const shown = useRef(view)
  // Before it is painted: what reads the page aloud would begin anew at its top.
  useLayoutEffect(() => {
    const { screen, count } = shown.current
    shown.current = view
    if (view.screen === 'login' && screen !== 'login' && focus(page, '.mwa-flow .mwa-title')) return
    if (view.screen !== screen || view.count < count) focus(page, '.mwa-title')
  })
  return null
}

function viewOf(state: LinkedAccountsState) {
  const count = 'requests' in state ? state.requests.length : 0
  if (state.kind === 'reauthenticating') return { screen: 'login', count }
  return { screen: 'requests' in state ? 'list' : state.kind, count }
}

function focus(page: LinkedFocusProps['page'], selector: string): boolean {
  const element = page.current?.querySelector<HTMLElement>(selector)
  element?.focus()
  return !!element && element === document.activeElement
}
