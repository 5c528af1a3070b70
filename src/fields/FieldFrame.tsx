'use client'
// The parts around a control: label, help and error, connected to it by ids.
import type { ReactNode } from 'react'
import type { FieldControl } from '../hooks/index.ts'

/** The part of a field's control that its label, help and error need. */
export type FieldParts = Pick<FieldControl, 'field' | 'label' | 'labelProps' | 'help' | 'helpProps' | 'error' | 'errorProps' | 'status' | 'statusProps' | 'check'>

export interface FieldFrameProps extends FieldParts {
  /** Leaves out the label, for a control that contains it, such as a checkbox. False by default. */
  readonly hideLabel?: boolean | undefined
  readonly children: ReactNode
}

/** Renders the label, `children`, the error and the help of a field. Pass your own control as `children` to keep the rest. */
export function FieldFrame({ hideLabel, children, ...parts }: FieldFrameProps) {
  const { field, error, status, check, help } = parts
  return (
    <div className="mwa-field" data-type={field.type} data-name={field.name} data-invalid={error ? '' : undefined}>
      {!hideLabel && <FieldLabel {...parts} />}
      {children}
      {/* A component costs each field of a long form something, also where it renders nothing. */}
      {error && <FieldError error={error} errorProps={parts.errorProps} />}
      {check && <FieldStatus status={status} statusProps={parts.statusProps} check={check} />}
      {help && <FieldHelp help={help} helpProps={parts.helpProps} />}
    </div>
  )
}

/** Renders the `<label>` of a field. */
export function FieldLabel({ label, labelProps }: Pick<FieldParts, 'label' | 'labelProps'>) {
  return <label className="mwa-label" {...labelProps}>{label}</label>
}

/** Renders the wiki's help for a field, or nothing if there is none. */
export function FieldHelp({ help, helpProps }: Pick<FieldParts, 'help' | 'helpProps'>) {
  return help ? <div className="mwa-help" {...helpProps}>{help}</div> : null
}

/** Renders what the wiki says of a field while the user types. Announced when it changes, so it is there before. */
export function FieldStatus({ status, statusProps, check }: Pick<FieldParts, 'status' | 'statusProps' | 'check'>) {
  return check ? <div className="mwa-check" data-check={check.kind} {...statusProps}>{status}</div> : null
}

/** Renders what is wrong with a field, or nothing. */
export function FieldError({ error, errorProps }: Pick<FieldParts, 'error' | 'errorProps'>) {
  return error ? <div className="mwa-error" {...errorProps}>{error}</div> : null
}
