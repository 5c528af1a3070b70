// Takes secrets out of a form when they were refused, when their challenge is gone, and when the form goes away: React
// and react-hook-form hold on to inputs and values that are no longer shown.
import { useLayoutEffect, useRef } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { isError, isSecret, type FormState } from '../flow/index.ts'
import type { Field } from '../protocol/index.ts'
import { toFieldPath } from './fieldPath.ts'

/** React 18 warns about layout effects on a server, where neither kind runs. */
const useIsomorphicLayoutEffect = typeof document === 'undefined' ? () => undefined : useLayoutEffect

export function useSecretsLeave({ setValue }: UseFormReturn, state: FormState): void {
  const shown = useRef(state)
  // What was hidden in the form by the wiki itself has to go back to it.
  const clear = (fields: readonly Field[]) => {
    for (const field of fields) setValue(toFieldPath(field.name), field.type === 'hidden' ? field.value : '')
  }

  useIsomorphicLayoutEffect(() => {
    const before = shown.current
    shown.current = state
    if (before !== state) clear(spentFields(before, state))
  })

  const isHere = useRef(false)
  useIsomorphicLayoutEffect(() => {
    isHere.current = true
    return () => {
      isHere.current = false
      // StrictMode takes the form away and brings it back at once: what was typed before hydration has to stay.
      queueMicrotask(() => {
        if (!isHere.current) clear(shown.current.step.fields.filter(isSecret))
      })
    }
  }, [])
}

/** Answers that are worth nothing any more: secrets that were refused, and all that belonged to a challenge that is gone. */
function spentFields(before: FormState, state: FormState): readonly Field[] {
  const refused = isRefused(state, before) ? state.step.fields.filter(isSecret) : []
  const renewed = state.step.requests.filter(({ id, fields }) => {
    const earlier = before.step.requests.find((request) => request.id === id)
    return JSON.stringify(earlier?.fields) !== JSON.stringify(fields)
  })
  // Hidden values are the wiki's, and an answer to an old challenge is worth nothing.
  return [...refused, ...renewed.flatMap(({ fields }) => fields.filter((field) => isSecret(field) || field.type === 'hidden'))]
}

/** Asking for another challenge takes nothing away, although the notice of an earlier refusal is still there. */
function isRefused(state: FormState, before: FormState): boolean {
  if (state.kind !== 'asking') return state.kind === 'renewing' && state.because === 'refused'
  const wasWanted = before.kind === 'renewing' && before.because === 'wanted'
  return !wasWanted && state.notice?.kind === 'said' && isError(state.notice)
}
