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
      return onlyInput(state.step) ? nextTitle(state, translate) : prompt(state, translate)
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

/**
 * Returns what a step is where its only field has the focus and is described by what comes with it: some screen readers take the place of a
 * field that has left the page without a word. What a repeated step says is an error.
 */
function nextTitle(state: AwaitingInput, translate: Translate): string | undefined {
  return state.notice?.tone === 'error' ? undefined : stateTitle(state, translate)
}

/** Returns what comes with a form and is no error. */
function prompt(state: AwaitingInput, translate: Translate): string | undefined {
  const { notice, task, step } = state
  if (notice?.tone === 'error') return undefined
  if (notice && 'username' in notice) return accountNoticeMessage(notice, translate)
  if (notice?.kind === 'resetRequested') return translate('reset-requested')
  // It says with whom the user signed in, which the wiki does not.
  if (task.externalIdentity && (notice ?? step.kind === 'restart')) return externalIdentityText(state, task.externalIdentity, translate)
  return notice?.message ? toPlainText(notice.message) : undefined
}
