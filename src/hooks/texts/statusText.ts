// What screen readers are told: what a flow waits for, and what has happened. Errors are alerts of their own.
import { isWaiting, onlyInput, type AwaitingInput, type FlowState } from '../../flow/index.ts'
import { toPlainText } from '../../html/index.ts'
import type { Translate } from '../../messages/index.ts'
import { accountNoticeMessage, accountStopMessage } from './accountMessages.ts'
import { descriptionText } from './descriptionText.ts'
import { externalIdentityText } from './externalIdentityText.ts'
import { stateTitle } from './stateTitle.ts'

export function statusText(state: FlowState, translate: Translate): string | undefined {
  switch (state.kind) {
    case 'starting':
      return translate('loading')
    case 'awaitingInput':
      // It comes with the step, whose only field is described by it and gets the focus. What a repeated step says is an error.
      return onlyInput(state.step) ? undefined : prompt(state, translate)
    case 'submitting':
      return translate('submitting')
    case 'refreshing':
      return isWaiting(state) ? translate('submitting') : undefined
    case 'recovering':
      return translate('recovering')
    case 'passed':
      // If the heading has the focus already, screen readers do not announce its new text.
      return descriptionText(state, translate) ?? stateTitle(state, translate)
    case 'stopped':
      return state.reason.kind === 'nothingToDo' ? accountStopMessage(state.reason, state.task.module, translate) : undefined
    case 'cancelled':
      return undefined
    default:
      return descriptionText(state, translate)
  }
}

/** Returns what comes with a form and is no error. */
function prompt(state: AwaitingInput, translate: Translate): string | undefined {
  const { notice, task } = state
  if (notice === undefined || notice.tone === 'error') return undefined
  if ('username' in notice) return accountNoticeMessage(notice, translate)
  if (notice.kind === 'resetRequested') return translate('reset-requested')
  // It says with whom the user signed in, which the wiki does not.
  if (task.externalIdentity) return externalIdentityText(state, task.externalIdentity, translate)
  return notice.message ? toPlainText(notice.message) : undefined
}
