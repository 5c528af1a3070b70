// A way on for each of the user's other second factors.
import type { Translate } from '../../messages/index.ts'
import type { AuthRequest } from '../../protocol/index.ts'
import { factorField, otherFactors } from '../second-factor/otherFactors.ts'
import { toAction, type FlowAction } from './flowAction.ts'

export interface FactorForm {
  readonly isBusy: boolean
  readonly setValue: (name: string, value: string) => void
  /** Submits the form by a field. */
  readonly submit: (name: string) => void
}

/** Returns none for a request that offers no others. */
export function otherFactorActions(request: AuthRequest, { isBusy, setValue, submit }: FactorForm, translate: Translate): readonly FlowAction[] {
  const name = factorField(request)?.name
  if (name === undefined) return []
  return otherFactors(request).map(({ value, label }) => {
    const choose = () => {
      setValue(name, value)
      submit(name)
    }
    return { ...toAction('secondFactor', label, choose), id: `secondFactor ${value}`, isBusy, heading: translate('methods') }
  })
}
