// The refusal of a wiki that is about one field, until that field is changed.
import { useEffect, useState } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { refusalAtField, toFieldPath, type FieldRefusal, type FormState } from '../flow/index.ts'

export type { FieldRefusal } from '../flow/index.ts'

export function useFieldRefusal(form: UseFormReturn, state: FormState): FieldRefusal | undefined {
  const refusal = refusalAtField(state)
  const [answered, setAnswered] = useState<FieldRefusal>()
  // Later than the refused secrets are cleared, which is no answer.
  useEffect(() => {
    if (!refusal) return undefined
    const path = toFieldPath(refusal.field)
    const { unsubscribe } = form.watch((_, { name }) => { if (name === path) setAnswered(refusal) })
    return unsubscribe
  }, [form, refusal])
  return refusal === answered ? undefined : refusal
}
