// What a developer would take instead of the kit, and what the comparison leaves out.
import { join } from 'node:path'
import { kit, same } from '../forms/sources.ts'
import type { FormSource } from '../forms/bundleForm.ts'
import { versioned } from './installPeers.ts'

export interface Peer extends FormSource {
  /** Of the work that the kit does. Of the kit, nothing. */
  readonly leavesOut: string
}

export function peersIn(packages: string): readonly Peer[] {
  const peer = (component: string, name: string, leavesOut: string): Peer => ({
    name: versioned(name), file: join(import.meta.dirname, `${component}.jsx`), component, packages, leavesOut,
  })
  return [
    { ...same, leavesOut: 'it shows fields, and does nothing else' },
    { ...kit, leavesOut: '' },
    { name: 'the same with react-query', file: join(import.meta.dirname, '../forms/SameWithQuery.tsx'), component: 'SameWithQuery', leavesOut: 'it shows fields and can send them' },
    peer('DataDrivenForms', '@data-driven-forms/react-form-renderer', 'asks no server; brings no controls, ours are the least'),
    peer('Uniforms', 'uniforms', 'asks no server; its inputs are not `required`, and nothing checks them here'),
    peer('Rjsf', '@rjsf/core', 'asks no server'),
    peer('Ory', '@ory/elements-react', 'no server was asked; its inputs are not `required`'),
    peer('AmplifySignUp', '@aws-amplify/ui-react', 'no server was asked; three of the fields are its own'),
  ]
}
