// What an answer of the wiki leads to.
import type { Restarted, Said } from '../../protocol/index.ts'
import { passed, reauthenticate } from './tasks.ts'
import type { FlowEvent } from '../event.ts'
import type { Leg } from '../task.ts'
import type { Notice } from '../notice.ts'
import { redirectReady } from './onRedirect.ts'
import { beginAnew, go, type FlowState, type Submitting, type SubmittingReturn } from '../state.ts'
import { nextStep } from '../step.ts'

/** Codes by which a wiki says that it knows nothing of a flow that had begun. */
const forgotten = /^badtoken$|-not-in-progress$/
/** Codes by which a wiki refuses although it answers with a question. */
const refusal = /-(failed|throttled)$|^badretype$|^captcha-/

export function onAnswer(state: Submitting | SubmittingReturn, { outcome, host }: Extract<FlowEvent, { kind: 'answered' }>): FlowState {
  const { leg } = state
  const isBack = state.kind === 'submittingReturn'
  const step = isBack ? state.from : state.step
  const isLater = step.kind !== 'begin' || isBack
  const code = 'code' in outcome ? (outcome.code ?? '') : ''
  if (isLater && forgotten.test(code)) return beginAnew({ ...state, leg: { ...leg, vouched: undefined } }, { kind: 'expired' })
  switch (outcome.kind) {
    case 'passed':
      return passed(state, outcome.username)
    case 'failed': {
      const notice = noticeSaid('error', outcome)
      // After a redirect there is no form that could stay.
      const next = isBack ? beginAnew(state, notice) : go(state, { kind: 'renewing', because: 'refused', step, notice })
      return { ...next, leg: { ...leg, isFresh: false, vouched: outcome.canPreserveState ? leg.vouched : lost(leg) } }
    }
    case 'asked':
    case 'restarted': {
      const isRestart = outcome.kind === 'restarted'
      const next = nextStep(step, isRestart ? 'restart' : 'continue', outcome)
      const vouched = isRestart ? vouchedBy(state, outcome) : leg.vouched
      const told = { ...state, leg: { ...leg, isFresh: false, vouched } }
      return go(told, { kind: 'asking', step: next, notice: noticeOfQuestion(outcome, next.key === step.key) })
    }
    case 'redirected':
      return redirectReady({ ...state, leg: { ...leg, isFresh: false } }, outcome, host)
    default: {
      if (code === 'reauthenticate' && !leg.isFresh) return reauthenticate(state)
      // What came back is worth nothing a second time.
      if (isBack) return go(state, { kind: 'stopped', reason: { kind: 'failure', failure: outcome } })
      // What the API refused was not carried out, unless it broke over it.
      const isLost = isLater && (outcome.kind !== 'api' || code.startsWith('internal_api_error'))
      return go(state, { kind: 'asking', step, notice: { kind: isLost ? 'outcomeUnknown' : 'failure', failure: outcome } })
    }
  }
}

function vouchedBy(state: Submitting | SubmittingReturn, { code, canPreserveState }: Restarted): Leg['vouched'] {
  const by = state.kind === 'submittingReturn' ? state.label : state.leg.pressed?.label
  return canPreserveState ? { by, mayLink: !!code?.endsWith('-link') } : undefined
}

/** Somebody who makes an account has to hear of it: more is asked of them now. */
function lost({ vouched, then }: Leg): Leg['vouched'] {
  return vouched && then && { ...vouched, isLost: true }
}

function noticeSaid(tone: 'prompt' | 'error', { message, code }: Said): Notice {
  return { kind: 'said', tone, message, code }
}

/**
 * The wiki does not say whether a question's message is a prompt or an error: known codes tell, and so does the same
 * question asked again.
 */
function noticeOfQuestion(said: Said, isRepeated: boolean): Notice | undefined {
  if (!said.message && !isRepeated) return undefined
  return noticeSaid(isRepeated || refusal.test(said.code ?? '') ? 'error' : 'prompt', said)
}
