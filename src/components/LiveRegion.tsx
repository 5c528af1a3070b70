'use client'
// Announces to screen readers what the page waits for and what has happened. Errors are alerts of their own.
import { useEffect, useState } from 'react'
import { LinkButton } from '../fields/index.ts'
import { isWaiting, type FlowState, type Notice } from '../flow/index.ts'
import { toPlainText } from '../html/index.ts'
import { accountNoticeMessage, accountStopMessage, useAuthFlowContext, useMessages } from '../hooks/index.ts'
import type { Translate } from '../messages/index.ts'
import { passedMessage } from './passedMessages.ts'
import { providerName } from './redirect/providerName.ts'
import { redirectMessage } from './redirect/redirectMessage.ts'
import { stateTitle } from './stateTitle.ts'

const longWaitMs = 10_000

export function LiveRegion() {
  const { state } = useAuthFlowContext()
  const translate = useMessages()
  const isWaitingForWiki = isWaiting(state) && state.kind !== 'redirecting'
  return (
    <>
      <div className="mwa-still-waiting" role="status">{isWaitingForWiki && <LongWait />}</div>
      <p className="mwa-hidden-visually" role="status">
        {announcement(state, translate)}
      </p>
    </>
  )
}

/** Offers to cancel when the wait is long. Mount it for as long as the wait lasts. */
function LongWait() {
  const { cancel } = useAuthFlowContext()
  const translate = useMessages()
  const [isLong, setIsLong] = useState(false)
  useEffect(() => {
    const timer = setTimeout(setIsLong, longWaitMs, true)
    return () => { clearTimeout(timer) }
  }, [])
  return isLong ? (
    <>
      {translate('still-waiting')}{' '}
      <LinkButton onClick={cancel}>
        {translate('cancel')}
      </LinkButton>
    </>
  ) : null
}

function announcement(state: FlowState, translate: Translate): string | undefined {
  switch (state.kind) {
    case 'starting':
      return translate('loading')
    case 'alreadyLoggedIn':
      return translate('already-logged-in', state.username)
    case 'awaitingInput':
      return state.notice && prompt(state.notice, translate)
    case 'submitting':
    case 'refreshing':
      return translate('submitting')
    case 'recovering':
    case 'recoveringReturn':
      return translate('recovering')
    case 'redirectPending':
      return translate('redirect', providerName(state, translate))
    case 'redirecting':
    case 'submittingReturn':
      return redirectMessage(state, translate)
    case 'passed':
      // If the heading has the focus already, screen readers do not announce its new text.
      return passedMessage(state, translate) ?? stateTitle(state, translate)
    case 'stopped':
      return state.reason.kind === 'nothingToDo' ? accountStopMessage(state.reason, state.task.module, translate) : undefined
    case 'cancelled':
      return undefined
  }
}

/** Returns the text of a notice that is no error. */
function prompt(notice: Notice, translate: Translate): string | undefined {
  if ('username' in notice) return accountNoticeMessage(notice, translate)
  if (notice.kind === 'resetRequested') return translate('reset-requested')
  return notice.kind === 'wikiMessage' && notice.tone !== 'error' && notice.message ? toPlainText(notice.message) : undefined
}
