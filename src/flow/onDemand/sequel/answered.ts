// What an answer of the wiki leads to. Pure; what leads to a third party, or to another module, is decided elsewhere.
import type { Answer, Failure } from '../../../protocol/index.ts'
import { beginAnew, go } from '../../moves.ts'
import type { FlowState, Redirecting, Submitting } from '../../state.ts'
import type { Ways } from './ways.ts'
import { nextStep } from './nextStep.ts'
import { noticeOfQuestion, noticeSaid } from './noticeSaid.ts'

/** Codes by which a wiki says that it knows nothing of a flow that had begun. */
const forgotten = /^badtoken$|-not-in-progress$/

export function answered(state: Submitting | Redirecting, outcome: Answer | Failure, ways: Ways | undefined): FlowState {
  const isBack = state.kind === 'redirecting'
  const step = isBack ? state.from : state.step
  const isLater = step.kind !== 'begin' || isBack
  const code = 'code' in outcome ? (outcome.code ?? '') : ''
  if (isLater && forgotten.test(code)) return beginAnew(state, { kind: 'expired' })
  switch (outcome.kind) {
    case 'passed':
      return go(state, { kind: 'passed', username: outcome.username })
    case 'failed': {
      const notice = noticeSaid('error', outcome)
      // After a redirect there is no form that could stay.
      return isBack ? beginAnew(state, notice) : go(state, { kind: 'renewing', because: 'refused', step, notice })
    }
    case 'asked':
    case 'restarted': {
      const next = nextStep(step, outcome.kind === 'asked' ? 'continue' : 'restart', outcome)
      return go(state, { kind: 'asking', step: next, notice: noticeOfQuestion(outcome, next.key === step.key) })
    }
    case 'redirected':
      return ways?.sentAway(state, outcome) ?? state
    default: {
      // What came back is worth nothing a second time.
      if (isBack) return go(state, { kind: 'stopped', reason: { kind: 'failure', failure: outcome } })
      // What the API refused was not carried out, unless it broke over it.
      const isLost = isLater && (outcome.kind !== 'api' || code.startsWith('internal_api_error'))
      const notice = { kind: isLost ? 'outcomeUnknown' : 'failure', failure: outcome } as const
      return go(state, { kind: 'asking', step, notice })
    }
  }
}
