'use client'
// A value that goes back to the wiki unseen.
import type { FieldControl } from '../hooks/index.ts'

export function HiddenField({ inputProps }: FieldControl<'hidden'>) {
  return <input {...inputProps} type="hidden" aria-describedby={undefined} />
}
