// The ways on beside a form, or in its place: cancel or start over, try again after a stop, go on as the user who is logged in.
import { retryCause, type FlowState } from '../../flow/index.ts'
import type { Translate } from '../../messages/index.ts'
import type { AuthFlowHandle } from '../authFlowHandle.ts'
import { toAction, type FlowAction } from './flowAction.ts'
import { useMustWait } from '../useRetryCountdown.ts'

/** What failed in a way that only a new attempt leads on. A form is sent by its own button. */
export function stopCause(state: FlowState) {
  return state.kind === 'stopped' ? retryCause(state) : undefined
}

/** `isCancellable`: whether the app does something when the user cancels. Renders when a wait is over. */
export function useFlowActions(flow: AuthFlowHandle, isCancellable: boolean, translate: Translate): readonly FlowAction[] {
  const mustWait = useMustWait(stopCause(flow.state))
  const actions = actionsOf(flow, isCancellable, translate)
  return mustWait ? actions.map((action) => ({ ...action, isBusy: true, onClick: () => undefined })) : actions
}

function actionsOf(flow: AuthFlowHandle, isCancellable: boolean, translate: Translate): readonly FlowAction[] {
  const { state, startOver, stayLoggedIn, cancel } = flow
  switch (state.kind) {
    case 'alreadyLoggedIn':
      return [
        toAction('stayLoggedIn', translate('stay-logged-in', state.username), stayLoggedIn, 'primary'),
        toAction('logInAsOther', translate('log-in-other'), startOver),
      ]
    case 'stopped':
      if (state.reason.kind === 'outcomeUnknown' || state.reason.kind === 'nothingToDo') return []
      return [state.reason.kind === 'otherUser' ? startOverAction(flow, translate, 'primary') : toAction('tryAgain', translate('try-again'), startOver, 'primary')]
    case 'cancelled':
      return [startOverAction(flow, translate, 'primary')]
    case 'awaitingInput':
    case 'submitting':
    case 'recovering':
    case 'refreshing':
      if (isCancellable) return [toAction('cancel', translate('cancel'), cancel, 'quiet')]
      // A notice of an unknown outcome has one of its own.
      return state.step.kind === 'continue' && !noticeActions(flow, translate).length ? [startOverAction(flow, translate, 'quiet')] : []
    default:
      return []
  }
}

/** Returns what belongs to a notice itself: after a lost answer, to look again or to start over. */
export function noticeActions(flow: AuthFlowHandle, translate: Translate): readonly FlowAction[] {
  const { state, lookAgain } = flow
  const notice = state.kind === 'stopped' ? state.reason : 'notice' in state ? state.notice : undefined
  if (notice?.kind !== 'outcomeUnknown') return []
  return [toAction('lookAgain', translate('look-again'), lookAgain), startOverAction(flow, translate)]
}

function startOverAction({ startOver }: AuthFlowHandle, translate: Translate, variant?: FlowAction['variant']): FlowAction {
  return toAction('startOver', translate('start-over'), startOver, variant)
}
