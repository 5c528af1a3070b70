// What the program says of the states of a flow.
import { toPlainText, type FieldIssue, type Notice, type RedirectRequest, type StopReason } from 'react-mediawiki-auth/flow'
import type { Failure } from 'react-mediawiki-auth/protocol'

export function noticeText(notice: Notice): string {
  switch (notice.kind) {
    case 'wikiMessage':
      return notice.message ? toPlainText(notice.message) : 'That didn’t work. Try again.'
    case 'failure':
      return `No answer (${failureText(notice.failure)}). Try again.`
    case 'outcomeUnknown':
    case 'answerLost':
      return 'The connection dropped. Try again.'
    case 'expired':
      return 'Your session timed out. Starting again.'
    case 'timedOut':
      return 'The sign-in timed out.'
    case 'popupClosed':
    case 'returnedEmpty':
    case 'returnLost':
      return 'The sign-in was not completed. Try again.'
    default:
      return 'username' in notice && notice.username !== undefined ? `Continue as ${notice.username}.` : 'Continue.'
  }
}

export function stopText(reason: StopReason): string {
  return 'failure' in reason ? `No answer: ${failureText(reason.failure)}.` : `Can’t continue: ${reason.kind}.`
}

export function issueText({ name, kind }: FieldIssue): string {
  return `${name}: ${kind}`
}

/** The address is in its normal form, so nothing in it steers the terminal. */
export function redirectText({ url, host }: RedirectRequest): string {
  return `Open this address in a browser on this machine, and sign in at ${host}:\n${url}\nWaiting for you to come back …`
}

export function sessionBoundText({ host }: RedirectRequest): string {
  return (
    `This doesn’t work from a terminal. The wiki keeps what ${host} needs in its session, and a browser doesn’t have the cookies of ` +
    'this program. Log in another way, or on the wiki itself.'
  )
}

function failureText(failure: Failure): string {
  return 'code' in failure ? `${failure.kind}, ${failure.code}` : failure.kind
}
