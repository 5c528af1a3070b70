'use client'
// The parts around a control, each tied to it by its id: label, help and error. For built-in controls and for an app's own.
import { WikiWords } from '../html/index.ts'
import { hasHelp, useAuthFlowContext, type FieldControl } from '../hooks/index.ts'
import { labelOf } from './labelOf.ts'

type Of = Pick<FieldControl, 'field' | 'labelProps' | 'helpProps' | 'errorProps' | 'fault'>

/** The words of the label, with a mark where the field may stay empty. */
export function FieldLabelWords({ field }: Pick<Of, 'field'>) {
  const { api, translate } = useAuthFlowContext()
  const isMarked = field.optional && (field.type === 'string' || field.type === 'password' || field.type === 'select')
  return (
    <>
      {field.label ? <WikiWords text={field.label} baseUrl={api} /> : labelOf(field, translate)}
      {isMarked && <span className="mwa-optional"> ({translate('optional')})</span>}
    </>
  )
}

export function FieldLabel({ field, labelProps }: Pick<Of, 'field' | 'labelProps'>) {
  return (
    <label className="mwa-label" {...labelProps}>
      <FieldLabelWords field={field} />
    </label>
  )
}

export function FieldHelp({ field, helpProps }: Pick<Of, 'field' | 'helpProps'>) {
  const { api } = useAuthFlowContext()
  return field.help && hasHelp(field) ? (
    <div className="mwa-help" {...helpProps}>
      <WikiWords text={field.help} baseUrl={api} />
    </div>
  ) : null
}

export function FieldError({ field, errorProps, fault }: Pick<Of, 'field' | 'errorProps' | 'fault'>) {
  const { translate } = useAuthFlowContext()
  return fault ? (
    <div className="mwa-error" {...errorProps}>
      {translate(`fault-${fault}`, labelOf(field, translate))}
    </div>
  ) : null
}
