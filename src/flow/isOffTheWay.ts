// Whether a flow meets what the plain transition has no answer to, so that detours/ is needed.
import { modules } from '../protocol/index.ts'
import type { FlowEvent } from './event.ts'
import type { FlowState } from './state.ts'

export function isOffTheWay(state: FlowState, event: FlowEvent): boolean {
  const { module, operation, person, then, logsInAfter } = state.leg
  if (event.kind !== 'answered') {
    return !!operation || !!modules[module].sensitiveOperation || (state.kind === 'starting' && !!state.checksSession)
  }
  const { outcome } = event
  if (outcome.kind === 'passed') return !!then || !!logsInAfter || (person !== undefined && outcome.username !== person)
  return outcome.kind === 'restarted' || ('code' in outcome && outcome.code === 'reauthenticate')
}
