'use client'
// How the parts of a field with one control stand together.
import type { ReactNode } from 'react'
import { FieldError, FieldHelp, FieldLabel, type FieldPartsOf } from './FieldParts.tsx'

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
