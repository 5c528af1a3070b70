// Moves the focus along with the flow.
import { useEffect, useRef, type RefObject } from 'react'
import { isInput, isSecret, showsForm, type FlowState } from '../flow/index.ts'
import { toFieldPath } from '../hooks/index.ts'
import { focusMove } from './nextFocus.ts'

type Root = Element | null

export function useFocusMoves(state: FlowState, autoFocus: boolean, rootRef: RefObject<Root>): void {
  const shown = useRef<FlowState>(undefined)
  const mayAutoFocus = useRef(autoFocus)
  const isUntouched = useRef(true)
  useEffect(() => {
    const root = rootRef.current
    const before = shown.current
    shown.current = state
    const isFirst = before ? before.kind === 'starting' : state.kind === 'starting' && state.run === 1
    isUntouched.current &&= isFirst
    if (mayAutoFocus.current && showsForm(state)) {
      mayAutoFocus.current = false
      // Whoever types already, here or elsewhere on the page, goes on.
      const isTyping = document.activeElement?.matches('input, select, textarea, [contenteditable]')
      if (!isTyping) focusFirst(root, state, isInput)
      return
    }
    const move = before && before !== state ? focusMove(before, state, isUntouched.current) : 'stay'
    // An app's own heading or notice may not take the focus.
    if (move === 'heading' && !focus(root, '.mwa-title')) focus(root, 'input:not([type=hidden], [hidden]), button')
    if (move === 'refused' && !focusFirst(root, state, isSecret)) focus(root, '[role=alert]')
  })
}

function focus(root: Root, selector: string): boolean {
  const element = root?.querySelector<HTMLElement>(selector)
  element?.focus()
  return !!element && element === document.activeElement
}

function focusFirst(root: Root, state: FlowState, isWanted: typeof isSecret): boolean {
  const fields = showsForm(state) ? state.step.fields.filter((field) => field.type !== 'hidden' && isWanted(field)) : []
  return fields.some(({ name }) => focus(root, `[name="${CSS.escape(toFieldPath(name))}"]`))
}
