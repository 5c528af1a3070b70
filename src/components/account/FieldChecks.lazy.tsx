'use client'
// Asks the wiki about a new account or a new password while the user types.
import { useFieldChecks, type FieldChecksOptions } from '../../hooks/index.ts'

export function FieldChecks(props: FieldChecksOptions) {
  useFieldChecks(props)
  return null
}
