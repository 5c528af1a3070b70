// The ways on while a redirect needs the user.
import type { Redirecting, RedirectPending } from '../../flow/index.ts'
import type { Translate } from '../../messages/index.ts'
import type { AuthFlowHandle } from '../authFlowHandle.ts'
import { providerName } from '../texts/providerName.ts'
import { toAction, type FlowAction } from './flowAction.ts'

export function redirectActions(flow: AuthFlowHandle, state: RedirectPending | Redirecting, translate: Translate): readonly FlowAction[] {
  const { canUsePopup, openPopup, redirectInTab, extendRedirect, startOver } = flow
  const isWaiting = state.kind === 'redirecting'
  // What the hint says is the primary one.
  const needsTab = isWaiting ? state.phase === 'returnPageMissing' || state.phase === 'popupBlocked' : !canUsePopup || state.popupAttempts > 0
  const popup = isWaiting
    ? toAction('openPopup', translate('redirect-again'), openPopup)
    : toAction('openPopup', translate('redirect-link', providerName(state, translate)), openPopup, needsTab ? undefined : 'primary')
  return [
    ...(isWaiting && state.isTimingOut ? [toAction('extendRedirect', translate('redirect-wait'), extendRedirect, 'primary')] : []),
    ...(canUsePopup ? [popup] : []),
    toAction('redirectInTab', translate('redirect-here'), redirectInTab, needsTab ? 'primary' : undefined),
    toAction('startOver', translate('cancel'), startOver, 'quiet'),
  ]
}
