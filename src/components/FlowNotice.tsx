'use client'
// The message above a form: the wiki's own, or why there is no answer.
import { useState } from 'react'
import { useSlots } from '../fields/index.ts'
import { isCaptcha, showsForm, type Notice } from '../flow/index.ts'
import { toPlainText, WikiHtml } from '../html/index.ts'
import { useAuthFlowContext, useMessages } from '../hooks/index.ts'
import type { Failure, WikiMessage } from '../protocol/index.ts'
import { accountNoticeMessage } from './account/accountMessages.ts'
import { failureDetail, failureMessage } from './failureMessage.ts'

export interface FlowNoticeProps {
  readonly notice: Notice
  readonly id: string
}

export function FlowNotice({ notice, id }: FlowNoticeProps) {
  const renderSlot = useSlots()
  const isAlert = notice.tone === 'error'
  const noticeProps = { id, tabIndex: -1, role: isAlert ? 'alert' : undefined } as const
  const message = <NoticeMessage notice={notice} />
  return renderSlot(
    'notice',
    { notice, message, noticeProps },
    <div className="mwa-notice" data-tone={isAlert ? 'error' : 'info'} {...noticeProps}>
      {message}
    </div>,
  )
}

function NoticeMessage({ notice }: { readonly notice: Notice }) {
  const { api } = useAuthFlowContext()
  const translate = useMessages()
  switch (notice.kind) {
    case 'wikiMessage':
      return (
        <>
          {notice.message && toPlainText(notice.message).trim() ? <WikiHtml text={notice.message} baseUrl={api} /> : translate('refused')}
          {notice.code === 'authmanager-authn-no-primary' && <p>{translate('name-impossible')}</p>}
          <CaptchaHint notice={notice} />
          <KeyHint notice={notice} />
        </>
      )
    case 'expired':
      return translate('expired')
    case 'answerLost':
      return translate('answer-lost')
    case 'reauthenticate':
    case 'accountCreated':
    case 'externalAccountCreated':
    case 'temporaryAccount':
      return accountNoticeMessage(notice, translate)
    case 'popupClosed':
      return translate('redirect-closed')
    case 'timedOut':
      return translate('redirect-timed-out')
    case 'returnedEmpty':
      return translate('redirect-returned-empty')
    case 'returnLost':
      return translate('redirect-return-lost')
    case 'failure':
      return <FailureMessage failure={notice.failure} />
    case 'outcomeUnknown':
      return <UnknownOutcome />
  }
}

/** The answer was lost: offers to ask the wiki again what came of the submit, and to start over. */
export function UnknownOutcome() {
  const { lookAgain, startOver } = useAuthFlowContext()
  const translate = useMessages()
  return (
    <>
      <p>{translate('outcome-unknown')}</p>
      <button type="button" className="mwa-link" onClick={lookAgain}>
        {translate('look-again')}
      </button>{' '}
      <button type="button" className="mwa-link" onClick={startOver}>
        {translate('start-over')}
      </button>
    </>
  )
}

/** Adds what the wiki does not say: that it now wants a captcha, or that "wrong password" may mean a wrong captcha. */
function CaptchaHint({ notice }: { readonly notice: Notice & WikiMessage }) {
  const { state } = useAuthFlowContext()
  const translate = useMessages()
  const hasCaptcha = showsForm(state) && state.step.requests.some(isCaptcha)
  // A notice is first rendered with the form that was refused, so this is whether that form had a captcha.
  const [refusal, setRefusal] = useState({ notice, hasCaptcha })
  if (refusal.notice !== notice) setRefusal({ notice, hasCaptcha })
  if (notice.tone !== 'error' || !hasCaptcha) return null
  if (!refusal.hasCaptcha) return <p>{translate('captcha-is-new')}</p>
  return notice.code?.startsWith('wrongpassword') ? <p>{translate('captcha-may-be-wrong')}</p> : null
}

/** Adds why a wiki refuses a key that fits: from MediaWiki 1.46 it compares the address of the page with its own. */
function KeyHint({ notice: { tone, code = '' } }: { readonly notice: Notice & WikiMessage }) {
  const translate = useMessages()
  const isRefusal = tone === 'error' && /webauthn-.*verification-failed$/.test(code)
  return isRefusal && <p>{translate('key-own-address', window.location.origin)}</p>
}

export function FailureMessage({ failure }: { readonly failure: Failure }) {
  const translate = useMessages()
  const detail = failureDetail(failure)
  return (
    <>
      <p>{failureMessage(failure, translate)}</p>
      {detail !== undefined && <p>{detail}</p>}
    </>
  )
}
