'use client'
// The place of one field: its built-in control, or what an app shows instead.
import type { ComponentType } from 'react'
import { useField, type FieldControl } from '../hooks/index.ts'
import { useRegistry } from './RegistryProvider.tsx'

export interface FieldSlotProps {
  readonly name: string
}

/** Shows the field of that name. */
export function FieldSlot({ name }: FieldSlotProps) {
  const { builtIn, renderers, onRendererError } = useRegistry()
  const control = useField(name)
  if (!control) return null
  // The row of a type takes controls of this type, and this is one.
  const Control = builtIn.types[control.field.type] as ComponentType<FieldControl>
  const shown = <Control {...control} />
  return renderers ? renderers.field(control, shown, onRendererError) : shown
}
