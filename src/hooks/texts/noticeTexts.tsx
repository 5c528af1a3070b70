// What is said beside a form or in its place, as React renders it and as plain text: a notice, a failure, why the flow stopped.
import type { ReactNode } from 'react'
import type { Notice, StopReason } from '../../flow/index.ts'
import { toPlainText, WikiText } from '../../html/index.ts'
import type { Translate } from '../../messages/index.ts'
import { modules, resetModule, type Failure, type WikiMessage } from '../../protocol/index.ts'
import { accountNoticeMessage, accountStopMessage } from './accountMessages.ts'
import { failureDetail, failureMessage } from './failureMessage.ts'
import { noticeHints, retryHint, type NoticeContext } from './noticeHints.ts'

/** Messages of the wiki may have markup: it is sanitised in the node, and missing in the text. */
export interface NoticeTexts {
  /** For a block, such as a `<div>`: it may have paragraphs. */
  readonly message: ReactNode
  /** The same as plain text. */
  readonly text: string
}

export function noticeTexts(notice: Notice, context: NoticeContext, translate: Translate): NoticeTexts {
  switch (notice.kind) {
    case 'wikiMessage': {
      const { message } = notice
      const refusal = message && toPlainText(message).trim() ? wikiTexts(message) : plainTexts(translate('refused'))
      return withHints(refusal, noticeHints(notice, context, translate))
    }
    case 'expired':
      return plainTexts(translate('expired'))
    case 'answerLost':
      return plainTexts(translate('answer-lost'))
    case 'reauthenticate':
    case 'accountCreated':
    case 'externalAccountCreated':
    case 'temporaryAccount':
      return plainTexts(accountNoticeMessage(notice, translate))
    case 'resetRequested':
      return plainTexts(translate('reset-requested'))
    case 'popupClosed':
      return plainTexts(translate('redirect-closed'))
    case 'timedOut':
      return plainTexts(translate('redirect-timed-out'))
    case 'returnedEmpty':
      return plainTexts(translate('redirect-returned-empty'))
    case 'returnLost':
      return plainTexts(translate('redirect-return-lost'))
    case 'failure':
      return failureTexts(notice.failure, context.mustWait, translate)
    case 'outcomeUnknown':
      return unknownTexts(notice.failure, context.mustWait, translate)
  }
}

/** `mustWait`: whether it is too early to try again. */
export function failureTexts(failure: Failure, mustWait: boolean, translate: Translate): NoticeTexts {
  const detail = failureDetail(failure)
  const message = paragraph(failureMessage(failure, translate))
  const hints = [retryHint(failure, mustWait, translate)]
  if (!detail || !toPlainText(detail).trim()) return withHints(message, hints)
  const { message: node, text } = wikiTexts(detail)
  return withHints({ message: <>{message.message}<div>{node}</div></>, text: `${message.text} ${text}` }, hints)
}

function unknownTexts(failure: Failure, mustWait: boolean, translate: Translate): NoticeTexts {
  return withHints(paragraph(translate('outcome-unknown')), [retryHint(failure, mustWait, translate)])
}

export function stopTexts(reason: StopReason, { state, mustWait }: NoticeContext, translate: Translate): NoticeTexts {
  const { module } = state.task
  switch (reason.kind) {
    case 'failure':
      return failureTexts(reason.failure, mustWait, translate)
    case 'outcomeUnknown':
      return unknownTexts(reason.failure, mustWait, translate)
    case 'unsafeTarget':
      return plainTexts(translate('redirect-refused'))
    case 'superseded':
      return plainTexts(translate('superseded'))
    case 'notAllowed':
      return plainTexts(modules[module].sensitiveOperation === undefined ? translate('not-allowed') : accountStopMessage(reason, module, translate))
    case 'noRequests':
      return plainTexts(translate(module === resetModule ? 'reset-unavailable' : 'no-requests'))
    case 'nothingToDo':
    case 'notLoggedIn':
    case 'otherUser':
      return plainTexts(accountStopMessage(reason, module, translate))
  }
}

function plainTexts(text: string): NoticeTexts {
  return { message: text, text }
}

function paragraph(text: string): NoticeTexts {
  return { message: <p>{text}</p>, text }
}

function wikiTexts(message: WikiMessage): NoticeTexts {
  return { message: <WikiText text={message} />, text: toPlainText(message) }
}

function withHints({ message, text }: NoticeTexts, hints: readonly (string | undefined)[]): NoticeTexts {
  const shown = hints.flatMap((hint) => hint ?? [])
  if (!shown.length) return { message, text }
  return { message: <>{message}{shown.map((hint) => <p key={hint}>{hint}</p>)}</>, text: [text, ...shown].join(' ') }
}
