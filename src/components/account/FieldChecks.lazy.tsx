'use client'
// Asks the wiki about a new account or a new password while the user types.
import { useFieldChecks, type UseFieldChecksOptions } from '../../hooks/index.ts'

export function FieldChecks(props: UseFieldChecksOptions) {
  useFieldChecks(props)
  return null
}
