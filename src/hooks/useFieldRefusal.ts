// The refusal of a wiki that is about one field, until that field is changed.
import { useEffect, useState } from 'react'
import type { FieldValues, UseFormReturn } from 'react-hook-form'
import { refusalAtField, toFieldPath, type FieldRefusal, type FormState } from '../flow/index.ts'

export type { FieldRefusal } from '../flow/index.ts'

export function useFieldRefusal(form: UseFormReturn, state: FormState): FieldRefusal | undefined {
  const refusal = refusalAtField(state)
  const [answered, setAnswered] = useState<FieldRefusal>()
  useEffect(() => {
    if (!refusal) return undefined
    const path = toFieldPath(refusal.field)
    const { unsubscribe } = form.watch((input: FieldValues, { name }) => {
      // A secret that was refused is emptied, which is no answer.
      if (name === path && input[path] !== '') setAnswered(refusal)
    })
    return unsubscribe
  }, [form, refusal])
  return refusal === answered ? undefined : refusal
}
