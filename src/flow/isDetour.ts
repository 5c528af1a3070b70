// Whether it matters from the beginning who is logged in, so that more than a plain first form may follow.
import { modules } from '../protocol/index.ts'
import type { FlowState } from './state.ts'

export function isDetour(state: FlowState): boolean {
  const { operation, module } = state.leg
  const { logsIn, sensitiveOperation } = modules[module]
  return !!operation || !!sensitiveOperation || (state.kind === 'starting' && !!state.checksSession && logsIn)
}
