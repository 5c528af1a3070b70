// Decides whether "Back" should lead to the form that began a flow.
import type { FlowState } from '../../flow/index.ts'
import { modules } from '../../protocol/index.ts'

export function isAfterFirstForm(state: FlowState): boolean {
  const { task, kind } = state
  if (kind === 'passed' || kind === 'cancelled') return false
  // The user went there from a login. A login that something else needs was begun by the wiki.
  if (task.continuation && !modules[task.module].logsIn) return true
  switch (kind) {
    case 'awaitingInput':
    case 'refreshing':
    case 'submitting':
    case 'recovering':
      return state.step.kind !== 'begin'
    case 'redirecting':
      return state.phase !== 'leavingTab'
    case 'redirectPending':
    case 'submittingReturn':
    case 'recoveringReturn':
      return true
    case 'starting':
    case 'alreadyLoggedIn':
    case 'stopped':
      return false
  }
}
