// What a form holds that was prerendered, once the wiki has said what it asks for now.
import { useRef, type RefObject } from 'react'
import { initialValues, toFieldPath, type FieldValue, type FormState } from '../flow/index.ts'
import { readForm, type FormSource } from './formValues.ts'
import { useIsomorphicLayoutEffect } from './useIsomorphicLayoutEffect.ts'

/** A field that the user has left alone gets the value that the wiki gives it. */
export function useComparedValues({ form, initial }: Pick<FormSource, 'form' | 'initial'>, state: FormState, formRef: RefObject<HTMLFormElement | null>): void {
  const { step, prefill } = state
  const latest = useRef(step)
  useIsomorphicLayoutEffect(() => {
    const before = latest.current
    latest.current = step
    if (!before.isPrerendered || step.isPrerendered || before.key !== step.key) return
    const typed = readForm({ form, step: before, initial }, formRef.current)
    for (const [name, value] of initialValues(step, prefill)) {
      const first = initial.get(name)
      if (first !== undefined && isSame(typed.get(name), first) && !isSame(value, first)) form.setValue(toFieldPath(name), value)
    }
  })
}

function isSame(one: FieldValue | undefined, other: FieldValue): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
