// What an answer of the wiki to a POST leads to.
import { modules, resetModule, type RestartAnswer, type AnswerMessage } from '../../protocol/index.ts'
import type { EventOf } from '../event.ts'
import type { Notice } from '../notice.ts'
import { refusedField } from '../refusedField.ts'
import { restart, withState, type FlowState, type Submitting, type SubmittingReturn } from '../state.ts'
import { nextStep, type Step } from '../step.ts'
import type { ExternalIdentity, Task } from '../task.ts'
import { onRedirectAnswer } from './onRedirect.ts'
import { isLost, recover } from './onRecovery.ts'
import { completeTask, startReauthentication } from './tasks.ts'

/** Codes by which a wiki says that it knows nothing of a flow that had begun. */
const forgotten = /^badtoken$|-not-in-progress$/
/** Codes by which a wiki refuses something although it answers with a form. */
const refusal = /-(failed|throttled)$|^badretype$|^captcha-/
/** Codes by which a wiki says that no account here is connected to the one that a provider has confirmed. */
const noLocalUser = /^authmanager-authn-no-local-user(-link)?$/

export function onAnswer(state: Submitting | SubmittingReturn, { outcome, target, lookup }: EventOf<'answerReceived'>): FlowState {
  const isReturn = state.kind === 'submittingReturn'
  const step = isReturn ? state.from : state.step
  const isLater = step.kind !== 'begin' || isReturn
  const code = 'code' in outcome ? (outcome.code ?? '') : ''
  if (isLater && forgotten.test(code)) {
    // The wiki may have forgotten the flow because it is done.
    if (!isReturn && state.lostBefore) return recover(state, state.lostBefore)
    return restart(withTask(state, { externalIdentity: undefined }), { kind: 'expired', tone: 'error' })
  }
  const { task } = state
  switch (outcome.kind) {
    case 'passed':
      return completeTask(state, outcome.username, lookup)
    case 'failed': {
      const notice = wikiNotice('error', outcome, isReturn ? undefined : step)
      const externalIdentity = outcome.canPreserveState ? task.externalIdentity : forgottenIdentity(task)
      const context = withTask(state, { justReauthenticated: false, externalIdentity })
      // After a redirect there is no form that could stay.
      return isReturn ? restart(context, notice) : withState(context, { kind: 'refreshing', reason: 'refused', step, notice })
    }
    case 'asked':
    case 'restarted': {
      const isRestart = outcome.kind === 'restarted'
      const next = nextStep(step, isRestart ? 'restart' : 'continue', outcome)
      // What an identity provider has confirmed lasts until the next answer.
      const externalIdentity = isRestart ? confirmedIdentity(state, outcome) : undefined
      const context = withTask(state, { justReauthenticated: false, externalIdentity })
      // What the form says of that, it says of the provider by its name.
      const notice = externalIdentity && noLocalUser.test(code) ? undefined : promptNotice(outcome, next, next.key === step.key)
      return withState(context, { kind: 'awaitingInput', step: next, notice })
    }
    case 'redirected':
      return onRedirectAnswer(withTask(state, { justReauthenticated: false, externalIdentity: undefined }), outcome, target)
    default: {
      // A login is fresh by itself.
      if (code === 'reauthenticate' && modules[task.module].sensitiveOperation && !task.justReauthenticated) return startReauthentication(state)
      // A private wiki resets no passwords, and neither does one that has taken the module away since.
      if (task.module === resetModule && (code === 'readapidenied' || code === 'moduledisabled')) return withState(state, { kind: 'stopped', reason: { kind: 'noRequests' } })
      if (isLost(outcome)) return recover(state, outcome)
      // Return parameters are single-use, so a failure here is final.
      if (isReturn) return withState(state, { kind: 'stopped', reason: { kind: 'failure', failure: outcome } })
      return withState(state, { kind: 'awaitingInput', step, notice: { kind: 'failure', tone: 'error', failure: outcome } })
    }
  }
}

function withTask<State extends Submitting | SubmittingReturn>(state: State, change: Partial<Task>): State {
  return { ...state, task: { ...state.task, ...change } }
}

function confirmedIdentity(state: Submitting | SubmittingReturn, { code, canPreserveState }: RestartAnswer): ExternalIdentity | undefined {
  const providerLabel = state.kind === 'submittingReturn' ? state.label : state.task.chosenButton?.label
  return canPreserveState ? { providerLabel, canLinkAfterLogin: !!code?.endsWith('-link') } : undefined
}

/** A user who is creating an account has to learn that a password is needed now. */
function forgottenIdentity({ externalIdentity, continuation }: Task): ExternalIdentity | undefined {
  return externalIdentity && continuation && { ...externalIdentity, isForgottenByWiki: true }
}

/** `step` is the form that the message stands beside. */
function wikiNotice(tone: Notice['tone'], { message, code }: AnswerMessage, step: Step | undefined): Notice {
  const field = tone === 'error' && step ? refusedField(step, code) : undefined
  return { kind: 'wikiMessage', tone, message, code, field }
}

/** The wiki does not say whether the message of a form is an error. Known codes do, and so does a form that is repeated. */
function promptNotice(prompt: AnswerMessage, step: Step, isRepeated: boolean): Notice | undefined {
  if (!prompt.message && !isRepeated) return undefined
  return wikiNotice(isRepeated || refusal.test(prompt.code ?? '') ? 'error' : 'info', prompt, step)
}
