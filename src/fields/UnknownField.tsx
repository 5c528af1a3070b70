'use client'
// Stands in for a type that nobody knows. The server may need a value, so the person gets a line of text to give it.
import { useEffect } from 'react'
import type { FieldControl } from '../hooks/index.ts'
import { TextField } from './TextField.tsx'

export function UnknownField(control: FieldControl<'unknown'>) {
  const { wireType, name } = control.field
  useEffect(() => {
    console.warn(
      `react-mediawiki-auth: the wiki asks for "${name}" by the field type "${wireType}", which is not known here. ` +
        `It is shown as a line of text. Give it a renderer: defineRenderers({ unknownTypes: { "${wireType}": … } }).`,
    )
  }, [wireType, name])
  return <TextField {...control} />
}
