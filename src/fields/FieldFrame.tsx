'use client'
// The parts around a control, each tied to it by its id: label, help and error. For built-in controls and for an app's
// own.
import type { ReactNode } from 'react'
import { WikiWords } from '../html/index.ts'
import { hasHelp, useAuthFlowContext, useMessages, type FieldControl } from '../hooks/index.ts'
import { labelOf } from './fieldLabel.ts'

/** What the parts need of a field's control. */
export type FieldPartsOf = Pick<FieldControl, 'field' | 'labelProps' | 'helpProps' | 'errorProps' | 'fault'>

export interface FieldFrameProps extends FieldPartsOf {
  /** Where the label stands in the control itself, as beside a box. */
  readonly hasOwnLabel?: boolean
  readonly children: ReactNode
}

/** Label, control, error, help. Put a control of your own into it to keep the rest. */
export function FieldFrame({ hasOwnLabel, children, ...parts }: FieldFrameProps) {
  const { field, fault } = parts
  return (
    <div className="mwa-field" data-type={field.type} data-name={field.name} data-invalid={fault && ''}>
      {!hasOwnLabel && <FieldLabel {...parts} />}
      {children}
      <FieldError {...parts} />
      <FieldHelp {...parts} />
    </div>
  )
}

/** The words of the label, with a mark where it does not go without saying whether the field must be filled in. */
export function FieldLabelWords({ field }: Pick<FieldPartsOf, 'field'>) {
  const { api } = useAuthFlowContext()
  const translate = useMessages()
  const { type, optional } = field
  const mark = optional ? /^(str|pas|sel)/.test(type) && 'optional' : type === 'checkbox' && 'required'
  return (
    <>
      {field.label ? <WikiWords text={field.label} baseUrl={api} /> : labelOf(field, translate)}
      {mark && <span className="mwa-optional"> ({translate(mark)})</span>}
    </>
  )
}

export function FieldLabel({ field, labelProps }: Pick<FieldPartsOf, 'field' | 'labelProps'>) {
  return (
    <label className="mwa-label" {...labelProps}>
      <FieldLabelWords field={field} />
    </label>
  )
}

export function FieldHelp({ field, helpProps }: Pick<FieldPartsOf, 'field' | 'helpProps'>) {
  const { api } = useAuthFlowContext()
  return field.help && hasHelp(field) ? (
    <div className="mwa-help" {...helpProps}>
      <WikiWords text={field.help} baseUrl={api} />
    </div>
  ) : null
}

export function FieldError({ field, errorProps, fault }: Pick<FieldPartsOf, 'field' | 'errorProps' | 'fault'>) {
  const translate = useMessages()
  return fault ? (
    <div className="mwa-error" {...errorProps}>
      {translate(`fault-${fault}`, labelOf(field, translate))}
    </div>
  ) : null
}
