'use client'
// A value that goes back to the wiki unseen.
import type { FieldControl } from '../hooks/index.ts'

export function HiddenField({ inputProps: { id, ref, name, onChange, onBlur, defaultValue } }: FieldControl<'hidden'>) {
  return <input type="hidden" {...{ id, ref, name, onChange, onBlur, defaultValue }} />
}
