// Clears what was typed when it must not stay: secrets that were refused, whose challenge was replaced, or whose page is left,
// fields that are no longer asked for, and the whole form when it is unmounted. React and react-hook-form keep inputs and
// values that are no longer shown.
import { useCallback, useEffect, useRef, type RefObject } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { initialValue, isCode, isSecret, isText, refusedSecrets, toFieldPath, type FormState, type Values } from '../flow/index.ts'
import type { Field } from '../protocol/index.ts'
import { useIsomorphicLayoutEffect } from './useIsomorphicLayoutEffect.ts'

interface ClearedForm {
  readonly form: UseFormReturn
  readonly state: FormState
  readonly initial: Values
}

export function useClearSecrets({ form, state, initial }: ClearedForm, formRef: RefObject<HTMLFormElement | null>): void {
  const { setValue, getValues, unregister } = form
  const latest = useRef(state)
  // A hidden field gets the wiki's value back, which has to be posted.
  const clear = (fields: readonly Field[]) => {
    for (const field of fields) setValue(toFieldPath(field.name), initialValue(field))
  }

  useIsomorphicLayoutEffect(() => {
    const before = latest.current
    latest.current = state
    if (before === state) return
    if (before.step.key === state.step.key) clear(expiredFields(before, state))
    // React may keep the inputs of the step before, with what was typed into them.
    else for (const field of state.step.fields) setValue(toFieldPath(field.name), initial.get(field.name) ?? initialValue(field))
    for (const { name } of goneFields(before, state)) unregister(toFieldPath(name))
  })

  const isMounted = useRef(false)
  const clearWhenGone = useCallback((element: HTMLFormElement | null) => {
    // StrictMode unmounts the form and mounts it again at once. What was typed before hydration has to survive that. And a form that is only
    // hidden, because something beside it suspends or by an <Activity>, is still in the page.
    queueMicrotask(() => {
      if (isMounted.current || element?.isConnected) return
      for (const [path, value] of Object.entries(getValues())) if (typeof value === 'string') setValue(path, '')
    })
  }, [getValues, setValue])
  useIsomorphicLayoutEffect(() => {
    const element = formRef.current
    isMounted.current = true
    return () => {
      isMounted.current = false
      clearWhenGone(element)
    }
  }, [formRef, clearWhenGone])
  // A form that was hidden before it is unmounted has no layout effects any more.
  useEffect(() => {
    const element = formRef.current
    return () => { clearWhenGone(element) }
  }, [formRef, clearWhenGone])

  // A listener takes a browser as long as ten fields, and a login with a password has no codes.
  const hasCodes = state.step.fields.some(isCode)
  useEffect(() => {
    if (!hasCodes) return undefined
    // Browsers store the text of inputs with the page that is left, and restore it when the user goes back.
    const clearCodes = () => {
      for (const { name } of latest.current.step.fields.filter(isCode)) setValue(toFieldPath(name), '')
    }
    window.addEventListener('pagehide', clearCodes)
    return () => { window.removeEventListener('pagehide', clearCodes) }
  }, [setValue, hasCodes])
}

/** Returns the fields to clear: refused secrets, fields of a challenge that was replaced, and fields of another kind than before. */
function expiredFields(before: FormState, state: FormState): readonly Field[] {
  const { requests, fields } = state.step
  const isOver = before.task.module !== state.task.module
  const refused = isOver ? fields.filter(isSecret) : isRefused(state, before) ? refusedSecrets(state) : []
  const earlierRequests = new Map(before.step.requests.map((request) => [request.id, JSON.stringify(request.fields)]))
  const replaced = requests.filter((request) => earlierRequests.get(request.id) !== JSON.stringify(request.fields))
  const earlierFields = new Map(before.step.fields.map((field) => [field.name, field]))
  const changed = fields.filter((field) => isOtherKind(earlierFields.get(field.name) ?? field, field))
  // What was prerendered had no challenge that a secret could answer.
  const holdsChallenge = !before.step.isPrerendered
  // Of fields that share a name, only the one that is shown has a value.
  const isReplaced = (field: Field) => fields.includes(field) && ((isSecret(field) && holdsChallenge) || field.type === 'hidden')
  return [...refused, ...replaced.flatMap((request) => request.fields.filter(isReplaced)), ...changed]
}

function isOtherKind(before: Field, after: Field): boolean {
  return isSecret(before) !== isSecret(after) || (before.type !== after.type && !(isText(before) && isText(after)))
}

function goneFields(before: FormState, state: FormState): readonly Field[] {
  const names = new Set(state.step.fields.map(({ name }) => name))
  return before.step.fields.filter(({ name }) => !names.has(name))
}

/** A requested refresh clears nothing, although the notice of an earlier refusal may still be there. */
function isRefused(state: FormState, before: FormState): boolean {
  if (state.kind !== 'awaitingInput') return state.kind === 'refreshing' && state.reason === 'refused'
  const wasRequested = before.kind === 'refreshing' && before.reason === 'requested'
  return !wasRequested && state.notice?.kind === 'wikiMessage' && state.notice.tone === 'error'
}
