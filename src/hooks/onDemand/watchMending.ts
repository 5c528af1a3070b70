// Watches a form with faults: a fault goes as soon as it is mended.
import type { UseFormReturn } from 'react-hook-form'
import type { Step, Values } from '../../flow/index.ts'
import { faultsIn } from '../../flow/onDemand/sequel/index.ts'
import type { FaultStore } from '../faultStore.ts'
import { valuesIn } from './valuesIn.ts'

export interface Mending {
  readonly form: UseFormReturn
  readonly step: Step
  /** What the controls held at first. */
  readonly initial: Values
  /** The button of the submit that found the faults. */
  readonly pressed: string | undefined
  readonly openFaults: FaultStore
}

/** Gives what ends the watch. */
export function watchMending({ form, step, initial, pressed, openFaults }: Mending): () => void {
  const { unsubscribe } = form.watch((typed) => {
    const names = openFaults.get().map(({ name }) => name)
    if (!names.length) return
    const found = faultsIn(step, valuesIn(step, initial, typed), pressed)
    openFaults.set(found.filter(({ name }) => names.includes(name)))
  })
  return unsubscribe
}
