'use client'
// What is said above a form: the wiki's message, or why there is no answer.
import { useState } from 'react'
import { useSlots } from '../fields/index.ts'
import { isCaptcha, isError, showsForm, type Notice } from '../flow/index.ts'
import { WikiWords } from '../html/index.ts'
import { useAuthFlowContext, useMessages } from '../hooks/index.ts'
import type { Failure, Said } from '../protocol/index.ts'
import { AccountNoticeWords } from './account/AccountWords.tsx'
import { failureDetail, failureMessage } from './failureMessage.ts'

export interface FlowNoticeProps {
  readonly notice: Notice
  readonly id: string
}

export function FlowNotice({ notice, id }: FlowNoticeProps) {
  const slot = useSlots()
  const isAlert = isError(notice)
  const noticeProps = { id, tabIndex: -1, role: isAlert ? 'alert' : undefined } as const
  const words = <NoticeWords notice={notice} />
  return slot(
    'notice',
    { notice, words, noticeProps },
    <div className="mwa-notice" data-tone={isAlert ? 'error' : 'prompt'} {...noticeProps}>
      {words}
    </div>,
  )
}

function NoticeWords({ notice }: { readonly notice: Notice }) {
  const { api, startOver } = useAuthFlowContext()
  const translate = useMessages()
  switch (notice.kind) {
    case 'said':
      return (
        <>
          {notice.message ? <WikiWords text={notice.message} baseUrl={api} /> : translate('refused')}
          <CaptchaHint notice={notice} />
        </>
      )
    case 'expired':
      return translate('expired')
    case 'reauthenticate':
    case 'created':
      return <AccountNoticeWords notice={notice} />
    case 'windowClosed':
      return translate('redirect-closed')
    case 'timedOut':
      return translate('redirect-timed-out')
    case 'unanswered':
      return translate('redirect-unanswered')
    case 'failure':
      return <FailureWords failure={notice.failure} />
    case 'outcomeUnknown':
      return (
        <>
          <p>{translate('outcome-unknown')}</p>
          <button type="button" className="mwa-link" onClick={startOver}>
            {translate('start-over')}
          </button>
        </>
      )
  }
}

/** What the wiki does not say: that it asks for a captcha from now on, or that its "wrong password" may be about one. */
function CaptchaHint({ notice }: { readonly notice: Notice & Said }) {
  const { state } = useAuthFlowContext()
  const translate = useMessages()
  const hasCaptcha = showsForm(state) && state.step.requests.some(isCaptcha)
  // A notice comes while the form that was refused is still there.
  const [refused, setRefused] = useState({ notice, hasCaptcha })
  if (refused.notice !== notice) setRefused({ notice, hasCaptcha })
  if (!isError(notice) || !hasCaptcha) return null
  if (!refused.hasCaptcha) return <p>{translate('captcha-is-new')}</p>
  return notice.code?.startsWith('wrongpassword') ? <p>{translate('captcha-may-be-wrong')}</p> : null
}

export function FailureWords({ failure }: { readonly failure: Failure }) {
  const translate = useMessages()
  const detail = failureDetail(failure)
  return (
    <>
      <p>{failureMessage(failure, translate)}</p>
      {detail !== undefined && <p>{detail}</p>}
    </>
  )
}
