// What has to be said beside a form. Who words it is decided elsewhere.
import type { Failure, Said, WikiText } from '../protocol/index.ts'

/**
 * - `said`: the wiki's own message, as a prompt for what it asks or as an error about what it got.
 * - `failure`: there was no answer; the form can be sent again.
 * - `outcomeUnknown`: an answer was lost after the wiki may have taken what was sent; sending again may fail, starting over will not.
 * - `expired`: the wiki has forgotten the flow, which has begun anew.
 */
export type Notice =
  | { readonly kind: 'said'; readonly tone: 'prompt' | 'error'; readonly message?: WikiText; readonly code?: string }
  | { readonly kind: 'failure'; readonly failure: Failure }
  | { readonly kind: 'outcomeUnknown'; readonly failure: Failure }
  | { readonly kind: 'expired' }

export function isError(notice: Notice): boolean {
  return notice.kind !== 'said' || notice.tone === 'error'
}

/** Codes by which a wiki refuses although it answers with a question. */
const refusals: ReadonlySet<string> = new Set([
  'oathauth-login-failed',
  'oathauth-throttled',
  'badretype',
  'captcha-login-required',
  'captcha-createaccount-fail',
  'captcha-error',
  'login-throttled',
])

/** The wiki does not say whether a question's message is a prompt or an error: known codes tell, and so does the same question asked again. */
export function noticeOfQuestion({ message, code }: Said, isRepeated: boolean): Notice | undefined {
  if (message === undefined && !isRepeated) return undefined
  const isRefusal = isRepeated || (code !== undefined && refusals.has(code))
  return noticeSaid(isRefusal ? 'error' : 'prompt', { ...(message && { message }), ...(code !== undefined && { code }) })
}

export function noticeSaid(tone: 'prompt' | 'error', { message, code }: Said): Notice {
  return { kind: 'said', tone, ...(message && { message }), ...(code !== undefined && { code }) }
}
