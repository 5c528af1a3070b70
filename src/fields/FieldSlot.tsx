'use client'
// The place of one field: finds its renderer and gives it what it needs.
import { useField } from '../hooks/index.ts'
import { fieldCandidates } from './candidates.ts'
import { renderChain } from './renderChain.tsx'
import { useRegistry } from './RegistryProvider.tsx'
import { TextField } from './TextField.tsx'

export interface FieldSlotProps {
  readonly name: string
}

/** Shows the field of that name through the registry. */
export function FieldSlot({ name }: FieldSlotProps) {
  const { registries, onRendererError } = useRegistry()
  const control = useField(name)
  if (!control) return null
  const candidates = fieldCandidates(control.field, registries)
  return renderChain(candidates, { props: control, last: <TextField {...control} />, onError: onRendererError })
}
