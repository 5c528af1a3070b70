// What the flow does when the answer to a POST was lost, and when it knows what came of it.
import { isTurnedAway, modules, type Answer, type Failure } from '../../protocol/index.ts'
import type { EventOf, Recovery } from '../event.ts'
import { hasChallenge } from '../requestKinds.ts'
import {
  restart,
  withState,
  type AwaitingInput,
  type FlowState,
  type Recovering,
  type RecoveringReturn,
  type Stopped,
  type Submitting,
  type SubmittingReturn,
} from '../state.ts'
import { createStep, nextStep } from '../step.ts'
import { startsRedirect } from '../submitButton.ts'
import { completeTask } from './tasks.ts'

/** Whether the wiki may have done what it was asked, although there is no answer. A request that the API refused had no effect. */
export function isLost(outcome: Answer | Failure): outcome is Failure {
  switch (outcome.kind) {
    case 'network':
    case 'timeout':
    case 'aborted':
    case 'malformed':
      return true
    case 'http':
      return outcome.status >= 500 && !isTurnedAway(outcome)
    case 'api':
      return outcome.code.startsWith('internal_api_error')
    default:
      return false
  }
}

export function recover(state: Submitting | SubmittingReturn, failure: Failure): FlowState {
  if (state.kind === 'submittingReturn') return withState(state, { kind: 'recoveringReturn', failure, parameterNames: state.parameterNames })
  return withState(state, { kind: 'recovering', step: state.step, failure })
}

export function lookAgain(state: AwaitingInput | Stopped): FlowState {
  if (state.kind === 'stopped') {
    return state.reason.kind === 'outcomeUnknown' ? withState(state, { ...state.reason, kind: 'recoveringReturn' }) : state
  }
  const { step, notice } = state
  return notice?.kind === 'outcomeUnknown' ? withState(state, { kind: 'recovering', step, failure: notice.failure }) : state
}

export function onRecovery(state: Recovering | RecoveringReturn, event: EventOf<'outcomeRecovered'>): FlowState {
  const { failure, task } = state
  const outcome = waitsForReturn(state, event.outcome) ? ({ kind: 'notInProgress' } as const) : event.outcome
  const step = state.kind === 'recovering' ? state.step : undefined
  const isBegin = step?.kind === 'begin'
  switch (outcome.kind) {
    case 'passed':
      return completeTask(state, outcome.username)
    case 'inProgress': {
      const same = step && step.kind !== 'begin' ? nextStep(step, step.kind, outcome.list) : undefined
      if (step && same?.key === step.key) {
        return withState(state, { kind: 'awaitingInput', step: same, notice: { kind: 'failure', tone: 'error', failure } })
      }
      const next = step ? nextStep(step, 'continue', outcome.list) : createStep('continue', `${state.attempt}.`, outcome.list)
      const context = { ...state, task: { ...task, externalIdentity: undefined } }
      return withState(context, { kind: 'awaitingInput', step: next, notice: undefined })
    }
    case 'notInProgress': {
      if (!isBegin) return restart({ ...state, task: { ...task, externalIdentity: undefined } }, { kind: 'answerLost', tone: 'error' })
      const notice = { kind: 'failure', tone: 'error', failure } as const
      // The wiki may have used up the challenge.
      return step.requests.some(hasChallenge)
        ? withState(state, { kind: 'refreshing', reason: 'requested', step, notice })
        : withState(state, { kind: 'awaitingInput', step, notice })
    }
    case 'unknown': {
      if (state.kind === 'recoveringReturn') {
        const { parameterNames } = state
        return withState(state, { kind: 'stopped', reason: { kind: 'outcomeUnknown', failure, parameterNames } })
      }
      // To log in once more does no harm, and neither does the same password.
      const { logsIn, hasSteps } = modules[task.module]
      const kind = isBegin && (logsIn || !hasSteps) ? 'failure' : 'outcomeUnknown'
      return withState(state, { kind: 'awaitingInput', step: state.step, notice: { kind, tone: 'error', failure } })
    }
  }
}

/** Whether the wiki waits for what only the way to an identity provider can bring, and no form. */
function waitsForReturn(state: Recovering | RecoveringReturn, outcome: Recovery): boolean {
  if (outcome.kind !== 'inProgress') return false
  if (state.kind === 'recoveringReturn') {
    const names = outcome.list.requests.flatMap(({ fields }) => fields.map(({ name }) => name))
    return names.every((name) => state.parameterNames.includes(name))
  }
  const { chosenButton } = state.task
  return chosenButton !== undefined && startsRedirect(state.step, chosenButton.name)
}
