'use client'
// The message above a form: the wiki's own, or why there is no answer.
import { useState } from 'react'
import { LinkButton, useSlots } from '../fields/index.ts'
import { isCaptcha, retryDelayMs, showsForm, textValue, type Notice, type RetryCause } from '../flow/index.ts'
import { failureTexts, noticeTexts, useAuthFlowContext, useMessages, useMustWait } from '../hooks/index.ts'
import { modules, type Failure, type AnswerMessage } from '../protocol/index.ts'

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
  const translate = useMessages()
  if (notice.kind === 'outcomeUnknown') return <UnknownOutcome failure={notice.failure} />
  if (notice.kind === 'failure') return <FailureMessage failure={notice.failure} />
  const { message } = noticeTexts(notice, translate)
  if (notice.kind !== 'wikiMessage') return message
  return (
    <>
      {message}
      <CaptchaHint notice={notice} />
      <KeyHint notice={notice} />
      <BotPasswordHint notice={notice} />
      <RetryHint cause={notice} />
    </>
  )
}

export interface UnknownOutcomeProps {
  readonly failure: Failure
}

/** The answer was lost: offers to ask the wiki again what came of the submit, and to start over. */
export function UnknownOutcome({ failure }: UnknownOutcomeProps) {
  const { lookAgain, startOver } = useAuthFlowContext()
  const translate = useMessages()
  return (
    <>
      <p>{translate('outcome-unknown')}</p>
      <LinkButton onClick={lookAgain}>
        {translate('look-again')}
      </LinkButton>{' '}
      <LinkButton onClick={startOver}>
        {translate('start-over')}
      </LinkButton>
      <RetryHint cause={failure} />
    </>
  )
}

/** Says how long to wait, and then that the wait is over. In between it stays as it is, because each change is read aloud. */
function RetryHint({ cause }: { readonly cause: RetryCause }) {
  const translate = useMessages()
  const mustWait = useMustWait(cause)
  const seconds = Math.ceil(retryDelayMs(cause) / 1000)
  if (!seconds) return null
  if (!mustWait) return <p>{translate('retry-now')}</p>
  return <p>{seconds < 60 ? translate('retry-in-seconds', String(seconds)) : translate('retry-in-minutes', String(Math.ceil(seconds / 60)))}</p>
}

/** Adds what the wiki does not say: that it now wants a captcha, or that "wrong password" may mean a wrong captcha. */
function CaptchaHint({ notice }: { readonly notice: Notice & AnswerMessage }) {
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
function KeyHint({ notice: { tone, code = '' } }: { readonly notice: Notice & AnswerMessage }) {
  const translate = useMessages()
  const isRefusal = tone === 'error' && /webauthn-.*verification-failed$/.test(code)
  return isRefusal && <p>{translate('key-own-address', window.location.origin)}</p>
}

/** An e-mail address ends in the name of a domain. A bot password has a name of its own there. */
const botName = /^[^@]+@(?!.*\.\p{L}{2,}$).+$/u

/** A wiki treats the name of a bot password as any other that is wrong. */
function BotPasswordHint({ notice }: { readonly notice: Notice }) {
  const { state } = useAuthFlowContext()
  const translate = useMessages()
  const isLogin = showsForm(state) && state.step.kind === 'begin' && modules[state.task.module].logsIn
  if (notice.tone !== 'error' || !isLogin || !botName.test(textValue(state.prefill, 'username').trim())) return null
  return <p>{translate('bot-password')}</p>
}

export interface FailureMessageProps {
  readonly failure: Failure
}

export function FailureMessage({ failure }: FailureMessageProps) {
  return (
    <>
      {failureTexts(failure, useMessages()).message}
      <RetryHint cause={failure} />
    </>
  )
}
