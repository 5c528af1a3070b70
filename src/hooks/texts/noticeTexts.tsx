// What is said beside a form or in its place, as React renders it and as plain text: a notice, a failure, why the flow stopped.
import type { ReactNode } from 'react'
import type { Notice, StopReason } from '../../flow/index.ts'
import { toPlainText, WikiText } from '../../html/index.ts'
import type { Translate } from '../../messages/index.ts'
import { modules, resetModule, type Failure, type ModuleName, type WikiMessage } from '../../protocol/index.ts'
import { accountNoticeMessage, accountStopMessage } from './accountMessages.ts'
import { failureDetail, failureMessage } from './failureMessage.ts'

/** Messages of the wiki may have markup: it is sanitised in the node, and missing in the text. */
export interface NoticeTexts {
  /** For a block, such as a `<div>`: it may have paragraphs. */
  readonly message: ReactNode
  /** The same as plain text. */
  readonly text: string
}

export function noticeTexts(notice: Notice, translate: Translate): NoticeTexts {
  switch (notice.kind) {
    case 'wikiMessage': {
      const { message, code } = notice
      const refusal = message && toPlainText(message).trim() ? wikiTexts(message) : plainTexts(translate('refused'))
      return code === 'authmanager-authn-no-primary' ? joined(refusal, paragraph(translate('name-impossible'))) : refusal
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
      return failureTexts(notice.failure, translate)
    case 'outcomeUnknown':
      return paragraph(translate('outcome-unknown'))
  }
}

export function failureTexts(failure: Failure, translate: Translate): NoticeTexts {
  const detail = failureDetail(failure)
  const message = paragraph(failureMessage(failure, translate))
  if (!detail || !toPlainText(detail).trim()) return message
  const { message: node, text } = wikiTexts(detail)
  return joined(message, { message: <div>{node}</div>, text })
}

export function stopTexts(reason: StopReason, module: ModuleName, translate: Translate): NoticeTexts {
  switch (reason.kind) {
    case 'failure':
      return failureTexts(reason.failure, translate)
    case 'outcomeUnknown':
      return paragraph(translate('outcome-unknown'))
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

function joined(first: NoticeTexts, second: NoticeTexts): NoticeTexts {
  return { message: <>{first.message}{second.message}</>, text: `${first.text} ${second.text}` }
}
