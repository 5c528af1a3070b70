// The flow as a table: for each state, the events that mean something there, and the state that they lead to.
import type { EventOf, FlowEvent } from '../event.ts'
import { isInProgress, withState, type FlowState } from '../state.ts'
import { goTo } from './goTo.ts'
import { onAnswer } from './onAnswer.ts'
import { onInfo, onSessionChecked } from './onInfo.ts'
import { lookAgain, onRecovery } from './onRecovery.ts'
import {
  askForPopup,
  changePhase,
  countPopupAttempt,
  extendRedirect,
  followPopup,
  giveUp,
  keepForm,
  leaveTab,
  noteLostReturn,
  onReturn,
  onReturnInTab,
  warnOfStorage,
  warnOfTimeout,
} from './onRedirect.ts'
import { onSubmit, refresh } from './onSubmit.ts'
import { startOver } from './tasks.ts'

type StateOf<Kind extends FlowState['kind']> = Extract<FlowState, { readonly kind: Kind }>
type Handlers<Kind extends FlowState['kind']> = {
  readonly [Event in FlowEvent['kind']]?: (state: StateOf<Kind>, event: EventOf<Event>) => FlowState
}

const inAnyState: Handlers<FlowState['kind']> = {
  cancel: (state) => withState(state, { kind: 'cancelled' }),
  startOver,
  goTo,
  superseded: (state) => (isInProgress(state) ? withState(state, { kind: 'stopped', reason: { kind: 'superseded' } }) : state),
}

const whileRedirecting: Handlers<'redirectPending' | 'redirecting'> = {
  popupOpened: followPopup,
  redirectInTab: leaveTab,
  returned: onReturn,
  popupLost: askForPopup,
  popupClosed: giveUp,
  timedOut: giveUp,
}

const machine: { readonly [Kind in FlowState['kind']]: Handlers<Kind> } = {
  starting: { sessionChecked: onSessionChecked, infoReceived: onInfo, returnedInTab: onReturnInTab, returnLost: noteLostReturn },
  alreadyLoggedIn: { stayLoggedIn: (state) => withState(state, { kind: 'passed', username: state.username }) },
  awaitingInput: {
    submit: onSubmit,
    refresh,
    returnedInTab: onReturnInTab,
    returnLost: noteLostReturn,
    lookAgain,
  },
  submitting: { answerReceived: onAnswer, popupClosed: keepForm },
  recovering: { outcomeRecovered: onRecovery },
  refreshing: { infoReceived: onInfo },
  redirectPending: { ...whileRedirecting, openPopup: countPopupAttempt },
  redirecting: {
    ...whileRedirecting,
    openPopup: followPopup,
    popupMaybeClosed: changePhase,
    returnPageMissing: changePhase,
    popupBlocked: changePhase,
    storageBlocked: warnOfStorage,
    timeoutWarning: warnOfTimeout,
    extendRedirect,
  },
  submittingReturn: { answerReceived: onAnswer },
  recoveringReturn: { outcomeRecovered: onRecovery },
  passed: { cancel: (state) => state },
  cancelled: { cancel: (state) => state },
  stopped: { lookAgain },
}

/** Returns the next state, or the same one if the event means nothing there. */
export function transition(state: FlowState, event: FlowEvent): FlowState {
  if ('attempt' in event && event.attempt !== state.attempt) return state
  // Each state has its own row, which TypeScript cannot follow through a union.
  const handlers = { ...inAnyState, ...machine[state.kind] } as Readonly<Record<string, (state: FlowState, event: FlowEvent) => FlowState>>
  return handlers[event.kind]?.(state, event) ?? state
}
