// Ready props for one control of a step: its input, label, help and error, tied together by ids.
import { useSyncExternalStore } from 'react'
import type { UseFormRegisterReturn } from 'react-hook-form'
import { isSecret, type Fault } from '../flow/index.ts'
import type { AuthRequest, Field, FieldOf, FieldType } from '../protocol/index.ts'
import { fieldAttributes, hasHelp, type FieldAttributes } from './fieldAttributes.ts'
import { toFieldPath } from './fieldPath.ts'
import { useStepFormContext, type StepFormContextValue } from './StepFormProvider.tsx'

/**
 * Props for an `<input>`, `<select>` or `<textarea>` that keeps its own value. On React 18 a component that spreads
 * them needs `forwardRef`.
 */
export interface InputProps
  extends FieldAttributes,
    Pick<UseFormRegisterReturn, 'ref' | 'name' | 'onChange' | 'onBlur'> {
  readonly id: string
  readonly required: boolean
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': true | undefined
  readonly defaultValue?: string
  readonly defaultChecked?: boolean
}

export interface FieldControl<Type extends FieldType = FieldType> {
  readonly field: FieldOf<Type>
  readonly request: AuthRequest
  readonly inputProps: InputProps
  readonly labelProps: { readonly id: string; readonly htmlFor: string }
  readonly helpProps: { readonly id: string }
  readonly errorProps: { readonly id: string }
  /** What the last submit found wrong with it. */
  readonly fault: Fault['kind'] | undefined
  /** Sends the form by this field, which is a button. */
  readonly press: () => void
}

/** Gives what a control for the field of that name needs, or undefined if the step has no such field. */
export function useField(name: string): FieldControl | undefined {
  const stepForm = useStepFormContext()
  const { step, openFaults } = stepForm
  const faultNow = () => openFaults.get().find((fault) => fault.name === name)?.kind
  const fault = useSyncExternalStore(openFaults.subscribe, faultNow, faultNow)
  const field = step.fields.find((candidate) => candidate.name === name)
  const request = step.requests.find(({ fields }) => fields.some((candidate) => candidate.name === name))
  if (!field || !request) return undefined
  const id = `${stepForm.id}-${toFieldPath(name)}`
  return {
    field,
    request,
    inputProps: inputPropsOf(field, { stepForm, id, fault }),
    labelProps: { id: `${id}-label`, htmlFor: id },
    helpProps: { id: `${id}-help` },
    errorProps: { id: `${id}-error` },
    fault,
    press: () => { stepForm.submit(name) },
  }
}

interface Place {
  readonly stepForm: StepFormContextValue
  readonly id: string
  readonly fault: Fault['kind'] | undefined
}

function inputPropsOf(field: Field, { stepForm, id, fault }: Place): InputProps {
  const { step, form, initial, errorNoticeId } = stepForm
  const { ref, name, onChange, onBlur } = form.register(toFieldPath(field.name))
  const noticeId = field === step.fields.find(isSecret) && errorNoticeId
  const describedBy = [fault && `${id}-error`, noticeId, hasHelp(field) && `${id}-help`].filter(Boolean).join(' ')
  const value = initial.get(field.name)
  return {
    id,
    ref,
    name,
    onChange,
    onBlur,
    required: !field.optional && field.type !== 'multiselect',
    'aria-describedby': describedBy || undefined,
    'aria-invalid': fault && true,
    ...(typeof value === 'boolean' && { defaultChecked: value }),
    ...(typeof value === 'string' && { defaultValue: value }),
    ...fieldAttributes(field, step),
  }
}
