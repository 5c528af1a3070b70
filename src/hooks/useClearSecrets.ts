// Clears secrets when they were refused, when their challenge was replaced, and when the form is unmounted: React and
// react-hook-form keep inputs and values that are no longer shown.
import { useRef } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { isSecret, type FormState } from '../flow/index.ts'
import type { Field } from '../protocol/index.ts'
import { toFieldPath } from './fieldPath.ts'
import { useIsomorphicLayoutEffect } from './useIsomorphicLayoutEffect.ts'

export function useClearSecrets({ setValue }: UseFormReturn, state: FormState): void {
  const latest = useRef(state)
  // A hidden field gets the wiki's value back, which has to be posted.
  const clear = (fields: readonly Field[]) => {
    for (const field of fields) setValue(toFieldPath(field.name), field.type === 'hidden' ? field.value : '')
  }

  useIsomorphicLayoutEffect(() => {
    const before = latest.current
    latest.current = state
    if (before !== state) clear(expiredFields(before, state))
  })

  const isMounted = useRef(false)
  useIsomorphicLayoutEffect(() => {
    isMounted.current = true
    return () => {
      isMounted.current = false
      // StrictMode unmounts the form and mounts it again at once. What was typed before hydration has to survive that.
      queueMicrotask(() => {
        if (!isMounted.current) clear(latest.current.step.fields.filter(isSecret))
      })
    }
  }, [])
}

/** Returns the fields to clear: refused secrets, and fields of a challenge that was replaced. */
function expiredFields(before: FormState, state: FormState): readonly Field[] {
  const refused = isRefused(state, before) ? state.step.fields.filter(isSecret) : []
  const earlier = new Map(before.step.requests.map(({ id, fields }) => [id, JSON.stringify(fields)]))
  const replaced = state.step.requests.filter(({ id, fields }) => earlier.get(id) !== JSON.stringify(fields))
  return [...refused, ...replaced.flatMap(({ fields }) => fields.filter((field) => isSecret(field) || field.type === 'hidden'))]
}

/** A requested refresh clears nothing, although the notice of an earlier refusal may still be there. */
function isRefused(state: FormState, before: FormState): boolean {
  if (state.kind !== 'awaitingInput') return state.kind === 'refreshing' && state.reason === 'refused'
  const wasRequested = before.kind === 'refreshing' && before.reason === 'requested'
  return !wasRequested && state.notice?.kind === 'wikiMessage' && state.notice.tone === 'error'
}
