// The way in that is ticked. Its box decides which other fields are shown, and what was typed into the others must not stay.
import { useCallback, useEffect, useSyncExternalStore } from 'react'
import { canTickWayIn, initialValue, isSecret, tickedWayIn, toFieldPath, unneededFields } from '../flow/index.ts'
import type { AuthRequest } from '../protocol/index.ts'
import { stepValues, type FormSource } from './formValues.ts'

export function useTickedWayIn({ form, step, initial }: FormSource): AuthRequest | undefined {
  const canTick = canTickWayIn(step)
  const subscribe = useCallback((listener: () => void) => {
    // Whoever watches a form gets a copy of all values at each key.
    if (!canTick) return () => undefined
    const { unsubscribe } = form.watch(listener)
    return unsubscribe
  }, [form, canTick])
  const ticked = useSyncExternalStore(
    subscribe,
    () => tickedWayIn(step, stepValues(step, initial, form.getValues())),
    () => tickedWayIn(step, initial),
  )
  useEffect(() => {
    const unneeded = unneededFields(step, ticked)
    const left = step.fields.filter((field) => unneeded.has(field.name) && isSecret(field))
    for (const field of left) form.setValue(toFieldPath(field.name), initialValue(field))
  }, [form, step, ticked])
  return ticked
}
