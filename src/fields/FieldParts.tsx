'use client'
// The parts around a control, each tied to it by its id: label, help and error. For built-in controls and for an app's own.
import { WikiWords } from '../html/index.ts'
import { hasHelp, useAuthFlowContext, useMessages, type FieldControl } from '../hooks/index.ts'
import { labelOf } from './labelOf.ts'

/** What the parts need of a field's control. */
export type FieldPartsOf = Pick<FieldControl, 'field' | 'labelProps' | 'helpProps' | 'errorProps' | 'fault'>

/** The words of the label, with a mark where it does not go without saying whether the field must be filled in. */
export function FieldLabelWords({ field }: Pick<FieldPartsOf, 'field'>) {
  const { api } = useAuthFlowContext()
  const translate = useMessages()
  const mark = field.type === 'checkbox' ? !field.optional && 'required' : /^(str|pas|sel)/.test(field.type) && field.optional && 'optional'
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
