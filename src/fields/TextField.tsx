'use client'
// A text input.
import type { FieldControl } from '../hooks/index.ts'
import { FieldFrame } from './FieldFrame.tsx'

export function TextField({ inputProps, ...parts }: FieldControl) {
  return (
    <FieldFrame {...parts}>
      <input {...inputProps} />
    </FieldFrame>
  )
}
