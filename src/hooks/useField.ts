// Props for one control of a step: its input, label, help and error, connected by ids, and what they say.
import { useState, useSyncExternalStore } from 'react'
import type { ChangeHandler, UseFormRegisterReturn } from 'react-hook-form'
import { fieldIds, initialValue, isSecret, toFieldPath, type FieldIds, type FieldIssue, type FieldValue, type Values } from '../flow/index.ts'
import type { Translate } from '../messages/index.ts'
import type { AuthRequest, Field, FieldOf, FieldOption, FieldType } from '../protocol/index.ts'
import { fieldAttributes, hasUsefulHelp, type FieldAttributes } from './fieldAttributes.ts'
import type { FieldCheck } from './fieldCheck.ts'
import { useMessages } from './MessagesProvider.tsx'
import { trackSecretInput } from './secretInput.ts'
import { useStepFormContext, type StepFormContextValue } from './StepFormProvider.tsx'
import { fieldOptions } from './texts/fieldOptions.ts'
import { fieldTexts, type FieldTexts } from './texts/fieldTexts.tsx'

/**
 * Props for an `<input>`, `<select>` or `<textarea>` that keeps its own value. On React 18 a component that spreads them
 * needs `forwardRef`.
 */
export interface InputProps<Type extends FieldType = FieldType>
  extends FieldAttributes,
    Pick<UseFormRegisterReturn, 'ref' | 'name' | 'onChange' | 'onBlur'> {
  /** The id that the label refers to. */
  readonly id: string
  /** `text`, `password`, `checkbox`, `hidden` or `button`. `undefined` for what is no `<input>` or `<button>`. */
  readonly type: InputTypes[Type]
  /** The class of the package's own inputs or buttons, where the control is one. Without `styles.css` it does nothing. */
  readonly className: string | undefined
  /** Whether it has to be filled in, whichever way to log in the user takes. */
  readonly 'aria-required': boolean
  /** The ids of its error, help and status, as far as they are there. That of an alert comes when the user has left the field: it was read already. */
  readonly 'aria-describedby': string | undefined
  /** Set if the last submit, or the wiki, found something wrong with it. Some style sheets show what is not invalid as valid. */
  readonly 'aria-invalid': true | undefined
  /** What it holds at first, if that is text. */
  readonly defaultValue?: string | undefined
  /** Whether it is ticked at first, if it is a checkbox. */
  readonly defaultChecked?: boolean | undefined
}

/** The `type` of the control of each type of field. */
export interface InputTypes extends Readonly<Record<FieldType, string | undefined>> {
  readonly string: 'text'
  readonly unknown: 'text'
  readonly password: 'password'
  readonly checkbox: 'checkbox'
  readonly hidden: 'hidden'
  readonly button: 'button'
  readonly select: undefined
  readonly multiselect: undefined
  readonly null: undefined
}

/** All that one control of a form needs. */
export interface FieldControl<Type extends FieldType = FieldType> extends FieldTexts {
  /** The field as the wiki describes it. */
  readonly field: FieldOf<Type>
  /** The request that the field belongs to. */
  readonly request: AuthRequest
  /** Spread them on the `<input>`, the `<select>` or the component that is one. */
  readonly inputProps: InputProps<Type>
  /** The choices of a `select` or a `multiselect`, each with a label of its own. Empty for others. */
  readonly options: readonly FieldOption[]
  /** Spread them on the `<label>`. */
  readonly labelProps: { readonly id: string; readonly htmlFor: string }
  /** Spread them on the element of the help. */
  readonly helpProps: { readonly id: string }
  /** An error of the wiki is an alert, because the focus may be in the field already. */
  readonly errorProps: { readonly id: string; readonly role: 'alert' | undefined }
  /** Spread them on the element of the status. It is always there, so that a change is read aloud. */
  readonly statusProps: { readonly id: string; readonly role: 'status' }
  /** What the wiki says of the field while the user types, where `useFieldChecks` asks it. */
  readonly check: FieldCheck | undefined
  /** What the last submit found wrong with the field. */
  readonly issue: FieldIssue['kind'] | undefined
  /** Submits the form by this field, if it is a button. */
  readonly press: () => void
}

/**
 * Returns the props for the field of that name, or `undefined` if the step has no such field. With a `type` it is also `undefined` where
 * the wiki sends the field with another one, so that the control is known to be for that type.
 */
export function useField<Type extends FieldType = FieldType>(name: string, type?: Type): FieldControl<Type> | undefined {
  const stepForm = useStepFormContext()
  const { fieldIssues, checks } = stepForm
  const translate = useMessages()
  const currentIssue = () => fieldIssues.kindOf(name)
  const issue = useSyncExternalStore(fieldIssues.subscribe, currentIssue, currentIssue)
  const currentCheck = () => checks.get(name)
  const check = useSyncExternalStore(checks.subscribe, currentCheck, currentCheck)
  const [trackSecret] = useState(trackSecretInput)
  const control = fieldControl(name, { stepForm, issue, check, trackSecret }, translate)
  return control && isOfType(control, type) ? control : undefined
}

function isOfType<Type extends FieldType>(control: FieldControl, type: Type | undefined): control is FieldControl<Type> {
  return type === undefined || control.field.type === type
}

interface FieldContext {
  readonly stepForm: StepFormContextValue
  readonly issue: FieldIssue['kind'] | undefined
  readonly check: FieldCheck | undefined
  readonly trackSecret: ReturnType<typeof trackSecretInput>
}

export function fieldControl(name: string, context: FieldContext, translate: Translate): FieldControl | undefined {
  const { stepForm, issue, check } = context
  const { lookup, step } = stepForm
  const found = lookup.byName.get(name)
  if (!found) return undefined
  const { field, request } = found
  const ids = fieldIds(stepForm.id, name)
  const refusal = stepForm.refusal?.field === name ? stepForm.refusal : undefined
  const texts = fieldTexts({ field, request, issue, refusal, check, step, lookup }, translate)
  return {
    ...texts,
    field,
    request,
    inputProps: inputPropsOf(field, { ...context, ids, texts, isRefused: refusal !== undefined && !issue }),
    options: fieldOptions(field, translate),
    labelProps: { id: ids.label, htmlFor: ids.input },
    helpProps: { id: ids.help },
    errorProps: { id: ids.error, role: refusal && !issue ? 'alert' : undefined },
    statusProps: { id: ids.status, role: 'status' },
    check,
    issue,
    press: () => void stepForm.submit(name),
  }
}

interface InputContext extends FieldContext {
  readonly ids: FieldIds
  readonly texts: FieldTexts
  /** Its error is an alert. */
  readonly isRefused: boolean
}

function inputPropsOf(field: Field, { stepForm, ids, texts, isRefused, trackSecret }: InputContext): InputProps {
  const { lookup, form, initial, notice, hasLeftAlert, leaveAlert } = stepForm
  const { ref, name, onChange, onBlur } = form.register(toFieldPath(field.name))
  const hasError = texts.errorText !== undefined
  // A refusal is about what was secret. What asks for the only field is heard where the focus goes.
  const isRefusal = notice?.tone === 'error'
  const hasNotice = field === (isRefusal ? lookup.firstSecret : lookup.onlyInput)
  const hasAlert = isRefused || (isRefusal && hasNotice)
  const errorId = hasError && (!isRefused || hasLeftAlert) && ids.error
  const noticeId = hasNotice && (!isRefusal || hasLeftAlert) && notice?.id
  const describedBy = [errorId, noticeId, texts.statusText && ids.status, hasUsefulHelp(field) && ids.help].filter(Boolean).join(' ')
  const value = firstValue(field, initial)
  return {
    id: ids.input,
    type: inputTypes[field.type],
    className: classNames[field.type],
    ref: isSecret(field) ? trackSecret(ref, field) : ref,
    name,
    onChange,
    onBlur: hasAlert ? andLeave(onBlur, leaveAlert) : onBlur,
    // By a plain `required` Firefox calls the form and its groups invalid entries before anything was typed.
    'aria-required': lookup.required.has(field.name) && field.type !== 'multiselect',
    'aria-describedby': describedBy || undefined,
    'aria-invalid': hasError || undefined,
    ...(typeof value === 'boolean' && { defaultChecked: value }),
    ...(typeof value === 'string' && { defaultValue: value }),
    ...fieldAttributes(field, lookup),
  }
}

function andLeave(onBlur: ChangeHandler, leaveAlert: () => void): ChangeHandler {
  return (event) => {
    leaveAlert()
    return onBlur(event)
  }
}

const inputTypes: InputTypes = {
  string: 'text',
  unknown: 'text',
  password: 'password',
  checkbox: 'checkbox',
  hidden: 'hidden',
  button: 'button',
  select: undefined,
  multiselect: undefined,
  null: undefined,
}

/** A checkbox has the look of the browser. */
const classNames: Readonly<Partial<Record<FieldType, string>>> = {
  string: 'mwa-input',
  password: 'mwa-input',
  select: 'mwa-input',
  unknown: 'mwa-input',
  button: 'mwa-button',
}

/** A refreshed form may have a field that it did not have before, or one of another type. */
function firstValue(field: Field, initial: Values): FieldValue {
  const own = initialValue(field)
  const value = initial.get(field.name)
  return value !== undefined && typeof value === typeof own ? value : own
}
