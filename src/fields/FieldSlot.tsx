'use client'
// One field of the step, rendered by the app's renderer or by the built-in control.
import type { ComponentType } from 'react'
import { useField, useStepFormContext, type FieldControl } from '../hooks/index.ts'
import { useRegistry } from './registry/RegistryProvider.tsx'
import { useFieldRenderers } from './registry/useRenderers.ts'

export interface FieldSlotProps {
  readonly name: string
}

/** Renders the field of that name, or nothing if the step has no such field. */
export function FieldSlot({ name }: FieldSlotProps) {
  const { builtIn } = useRegistry()
  const renderField = useFieldRenderers()
  const control = useField(name)
  const { lookup } = useStepFormContext()
  if (!control || lookup.unneeded.has(name)) return null
  // TypeScript cannot see that the control and its row in the table are of the same type.
  const Control = builtIn.types[control.field.type] as ComponentType<FieldControl>
  return renderField(control, <Control {...control} />)
}
