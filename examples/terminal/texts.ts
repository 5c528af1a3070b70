// What the program says of the states of a flow.
import { toPlainText, type FieldIssue, type Notice, type RedirectRequest, type StopReason } from 'react-mediawiki-auth/flow'
import type { Failure } from 'react-mediawiki-auth/protocol'

export function noticeText(notice: Notice): string {
  switch (notice.kind) {
    case 'wikiMessage':
      return notice.message ? toPlainText(notice.message) : 'The wiki refused that.'
    case 'failure':
      return `No answer (${failureText(notice.failure)}). Try again.`
    case 'outcomeUnknown':
    case 'answerLost':
      return 'The answer was lost. Try again.'
    case 'expired':
      return 'The wiki has forgotten this login. It begins again.'
    case 'timedOut':
      return 'Nobody came back in time.'
    case 'popupClosed':
    case 'returnedEmpty':
    case 'returnLost':
      return 'Nothing came of that.'
    default:
      return 'username' in notice && notice.username !== undefined ? `Go on as ${notice.username}.` : 'Go on.'
  }
}

export function stopText(reason: StopReason): string {
  return 'failure' in reason ? `No answer: ${failureText(reason.failure)}.` : `This does not go on: ${reason.kind}.`
}

export function issueText({ name, kind }: FieldIssue): string {
  return `${name}: ${kind}`
}

/** The address is in its normal form, so nothing in it steers the terminal. */
export function redirectText({ url, host }: RedirectRequest): string {
  return `Open this address in a browser on this machine, and log in at ${host}:\n${url}\nWaiting for you to come back …`
}

export function sessionBoundText({ host }: RedirectRequest): string {
  return (
    `This does not work from a terminal. The wiki keeps what ${host} needs in its session, and a browser does not have the cookies of ` +
    'this program. Log in another way, or on the wiki itself.'
  )
}

function failureText(failure: Failure): string {
  return 'code' in failure ? `${failure.kind}, ${failure.code}` : failure.kind
}
