// Moves the focus when the flow moves on, so that it is not lost with the element that had it.
import { useEffect, useRef, type RefObject } from 'react'
import { isInput, isSecret, onlyInput, refusalAtField, showsForm, textValue, toFieldPath, type FlowState } from '../flow/index.ts'
import type { Field } from '../protocol/index.ts'
import { rootOf } from './rootOf.ts'

type Root = Element | null

/** `autoFocus`: focuses the first empty field when the first form appears, unless the user is typing elsewhere. */
export function useFocusManagement(state: FlowState, autoFocus: boolean, rootRef: RefObject<Root>): void {
  const previous = useRef<FlowState>(undefined)
  const mayAutoFocus = useRef(autoFocus)
  const isFirstLoad = useRef(true)
  useEffect(() => {
    const root = rootRef.current
    const before = previous.current
    previous.current = state
    const wasLoading = before ? before.kind === 'starting' : state.kind === 'starting' && state.attempt === 1
    isFirstLoad.current &&= wasLoading
    if (mayAutoFocus.current && showsForm(state)) {
      mayAutoFocus.current = false
      const focused = rootOf(root).activeElement ?? document.activeElement
      const isTyping = focused?.matches('input, select, textarea, [contenteditable]')
      const isEmpty = (field: Field) => isInput(field) && !textValue(state.prefill, field.name)
      if (!isTyping && !focusField(root, state, isEmpty)) focusField(root, state, isInput)
      return
    }
    const target = before && before !== state ? focusTarget(before, state, isFirstLoad.current) : undefined
    if (target === 'onlyInput' && focusField(root, state, isOnlyInput(state))) return
    // The app's own heading or notice may not be focusable.
    if ((target === 'heading' || target === 'onlyInput') && !focusElement(root, '.mwa-title')) focusElement(root, 'input:not([type=hidden], [hidden]), button')
    if (target === 'refusedField' && !focusField(root, state, isRefused(state)) && !focusField(root, state, isSecret)) focusElement(root, '[role=alert]')
  })
}

function isOnlyInput(state: FlowState): (field: Field) => boolean {
  const only = showsForm(state) ? onlyInput(state.step) : undefined
  return ({ name }) => name === only?.name
}

/** The field that the wiki tells of, else each secret. */
function isRefused(state: FlowState): (field: Field) => boolean {
  const refusal = showsForm(state) ? refusalAtField(state) : undefined
  return refusal ? ({ name }) => name === refusal.field : isSecret
}

/**
 * - `undefined`: the focus stays where it is.
 * - `heading`: another screen is shown.
 * - `onlyInput`: another screen is shown, and there is one thing to type.
 * - `refusedField`: the same form is back, and the user has to type what was refused again.
 */
type FocusTarget = 'heading' | 'onlyInput' | 'refusedField' | undefined

/** `isFirstLoad`: so far the page has only waited for its first screen. */
function focusTarget(before: FlowState, after: FlowState, isFirstLoad: boolean): FocusTarget {
  // The button that cancels is gone afterwards, so the focus moves even during the first load.
  if (screenOf(before) !== screenOf(after)) {
    if (isFirstLoad && after.kind !== 'cancelled') return undefined
    return showsForm(after) && onlyInput(after.step) ? 'onlyInput' : 'heading'
  }
  // The button that asks for more time, or to look again, disappears when it is pressed.
  const mayLoseButton = after.kind === 'recovering' || (isTimingOut(before) && !isTimingOut(after))
  if (mayLoseButton && document.activeElement === document.body) return 'heading'
  const isBack = after.kind === 'awaitingInput' && before.kind !== 'awaitingInput'
  const wasRequested = before.kind === 'refreshing' && before.reason === 'requested'
  const isRefused = isBack && !wasRequested && after.notice?.kind === 'wikiMessage' && after.notice.tone === 'error'
  return isRefused ? 'refusedField' : undefined
}

function isTimingOut(state: FlowState): boolean {
  return state.kind === 'redirecting' && !!state.isTimingOut
}

function screenOf(state: FlowState): string {
  return showsForm(state) ? state.step.key : state.kind
}

/** Returns whether the element is there and has taken the focus. */
export function focusElement(root: Root, selector: string): boolean {
  const element = root?.querySelector<HTMLElement>(selector)
  element?.focus()
  return !!element && element === rootOf(element).activeElement
}

/** Focuses the first visible field that matches. */
function focusField(root: Root, state: FlowState, matches: typeof isSecret): boolean {
  const fields = showsForm(state) ? state.step.fields.filter((field) => field.type !== 'hidden' && matches(field)) : []
  // Nothing in it needs an escape.
  return fields.some(({ name }) => focusElement(root, `[name="${toFieldPath(name)}"]`))
}
