// Moves the focus along with the flow.
import { useEffect, useRef, type RefObject } from 'react'
import { isInput, isSecret, showsForm, type FlowState } from '../flow/index.ts'
import { toFieldPath } from '../hooks/index.ts'
import { focusMove } from './focusMove.ts'

export interface FocusTargets {
  readonly root: RefObject<HTMLElement | null>
  readonly heading: RefObject<HTMLElement | null>
}

export function useFocusMoves(state: FlowState, autoFocus: boolean, { root, heading }: FocusTargets): void {
  const shown = useRef(state)
  const mayAutoFocus = useRef(autoFocus)
  useEffect(() => {
    const before = shown.current
    shown.current = state
    if (mayAutoFocus.current && showsForm(state)) {
      mayAutoFocus.current = false
      focusFirst(root.current, state, isInput)
      return
    }
    const move = before === state ? 'stay' : focusMove(before, state)
    if (move === 'heading') heading.current?.focus()
    if (move === 'refused' && !focusFirst(root.current, state, isSecret)) {
      root.current?.querySelector<HTMLElement>('.mwa-notice')?.focus()
    }
  }, [state, root, heading])
}

function focusFirst(root: HTMLElement | null, state: FlowState, isWanted: typeof isSecret): boolean {
  const fields = showsForm(state) ? state.step.fields.filter((field) => field.type !== 'hidden' && isWanted(field)) : []
  for (const { name } of fields) {
    const input = root?.querySelector<HTMLElement>(`[name="${CSS.escape(toFieldPath(name))}"]`)
    input?.focus()
    if (input && input === document.activeElement) return true
  }
  return false
}
