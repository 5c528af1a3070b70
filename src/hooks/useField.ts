// Ready props for one control of a step: its input, label, help and error, tied together by ids.
import { useSyncExternalStore } from 'react'
import type { UseFormRegisterReturn } from 'react-hook-form'
import { isSecret, textIn, type Fault } from '../flow/index.ts'
import type { AuthRequest, Field, FieldOf, FieldType } from '../protocol/index.ts'
import { fieldAttributes, hasHelp, type FieldAttributes } from './fieldAttributes.ts'
import { toFieldPath } from './fieldPath.ts'
import { useStepFormContext, type StepFormContextValue } from './StepFormProvider.tsx'

/** Props for an `<input>`, `<select>` or `<textarea>` that keeps its own value. On React 18 a component that spreads them needs `forwardRef`. */
export interface InputProps extends FieldAttributes, Omit<UseFormRegisterReturn, 'required' | 'disabled' | 'min' | 'max' | 'minLength' | 'maxLength' | 'pattern'> {
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
  const path = toFieldPath(name)
  const faultNow = () => openFaults.get().find((fault) => fault.name === name)?.kind
  const fault = useSyncExternalStore(openFaults.subscribe, faultNow, faultNow)
  const field = step.fields.find((candidate) => candidate.name === name)
  const request = step.requests.find(({ fields }) => fields.some((candidate) => candidate.name === name))
  if (!field || !request) return undefined
  const id = `${stepForm.id}-${path}`
  return {
    field,
    request,
    inputProps: inputPropsOf(field, { stepForm, id, path, fault }),
    labelProps: { id: `${id}-label`, htmlFor: id },
    helpProps: { id: `${id}-help` },
    errorProps: { id: `${id}-error` },
    fault,
    press: () => {
      stepForm.submit(name)
    },
  }
}

function inputPropsOf(
  field: Field,
  { stepForm, id, path, fault }: { stepForm: StepFormContextValue; id: string; path: string; fault: Fault['kind'] | undefined },
): InputProps {
  const { step, form, errorNoticeId } = stepForm
  const { ref, name, onChange, onBlur } = form.register(path)
  const noticeId = field === step.fields.find(isSecret) ? errorNoticeId : undefined
  const describedBy = [fault && `${id}-error`, noticeId, hasHelp(field) && `${id}-help`].filter(Boolean).join(' ')
  return {
    id,
    ref,
    name,
    onChange,
    onBlur,
    required: isRequired(field),
    'aria-describedby': describedBy || undefined,
    'aria-invalid': fault ? true : undefined,
    ...initialProps(stepForm, field),
    ...fieldAttributes(field, step),
  }
}

function isRequired(field: Field): boolean {
  return !field.optional && field.type !== 'multiselect'
}

function initialProps({ initial }: StepFormContextValue, field: Field): Pick<InputProps, 'defaultValue' | 'defaultChecked'> {
  switch (field.type) {
    case 'checkbox':
      return { defaultChecked: initial.get(field.name) === true }
    case 'multiselect':
    case 'button':
    case 'null':
      return {}
    case 'string':
    case 'password':
    case 'hidden':
    case 'select':
    case 'unknown':
      return { defaultValue: textIn(initial, field.name) }
  }
}
