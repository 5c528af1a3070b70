// Takes secrets out of a form when they were refused, when their challenge is gone, and when the form goes away: React
// and react-hook-form hold on to inputs and values that are no longer shown.
import { useLayoutEffect, useRef } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { isSecret, type FormState } from '../flow/index.ts'
import type { Field } from '../protocol/index.ts'
import { toFieldPath } from './fieldPath.ts'
import type { FormParts } from './formParts.ts'

/** React 18 warns about layout effects on a server, where neither kind runs. */
const useIsomorphicLayoutEffect = typeof document === 'undefined' ? () => undefined : useLayoutEffect

export function useSecretsLeave({ setValue }: UseFormReturn, state: FormState, later: FormParts): void {
  const shown = useRef(state)
  // What was hidden in the form by the wiki itself has to go back to it.
  const clear = (fields: readonly Field[] = []) => {
    for (const field of fields) setValue(toFieldPath(field.name), field.type === 'hidden' ? field.value : '')
  }

  useIsomorphicLayoutEffect(() => {
    const before = shown.current
    shown.current = state
    if (before !== state) clear(later.here()?.spentFields(before, state))
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
