'use client'
// A text input for a field type that this package does not know, because the server may need a value.
import { useEffect } from 'react'
import type { FieldControl } from '../hooks/index.ts'
import { TextField } from './TextField.tsx'

export function UnknownField(control: FieldControl<'unknown'>) {
  const { wireType, name } = control.field
  useEffect(() => {
    console.warn(
      `react-mediawiki-auth: the wiki asks for "${name}" by the field type "${wireType}", which is not known here. ` +
        `It is shown as a line of text. Give it a renderer: renderers={{ unknownTypes: { "${wireType}": … } }}.`,
    )
  }, [wireType, name])
  return <TextField {...control} />
}
