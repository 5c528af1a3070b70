'use client'
// A hidden input: a value that is posted back to the wiki.
import type { FieldControl } from '../hooks/index.ts'

export function HiddenField({ inputProps }: FieldControl<'hidden'>) {
  return <input {...inputProps} aria-describedby={undefined} />
}
