'use client'
// How the parts of a field with one control stand together.
import type { ReactNode } from 'react'
import type { FieldControl } from '../hooks/index.ts'
import { FieldError, FieldHelp, FieldLabel } from './FieldParts.tsx'

export type FieldFrameProps = Pick<FieldControl, 'field' | 'labelProps' | 'helpProps' | 'errorProps' | 'fault'> & {
  readonly children: ReactNode
}

/** Label, control, error, help. Put a control of your own into it to keep the rest. */
export function FieldFrame({ children, ...parts }: FieldFrameProps) {
  const { field } = parts
  return (
    <div className="mwa-field" data-type={field.type} data-name={field.name} data-invalid={parts.fault ? '' : undefined}>
      <FieldLabel {...parts} />
      {children}
      <FieldError {...parts} />
      <FieldHelp {...parts} />
    </div>
  )
}
