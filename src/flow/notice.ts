// What has to be said beside a form. Who words it is decided elsewhere.
import type { Failure, Said } from '../protocol/index.ts'

/**
 * - `said`: the wiki's own message, as a prompt for what it asks or as an error about what it got.
 * - `failure`: there was no answer; the form can be sent again.
 * - `outcomeUnknown`: an answer was lost after the wiki may have taken what was sent; sending again may fail,
 *   starting over will not.
 * - `expired`: the wiki has forgotten the flow, which has begun anew.
 * - `reauthenticate`: the person has to log in again before the flow goes on.
 * - `created`: the account is there, and can log in.
 * - `windowClosed`, `timedOut`, `unanswered`: nothing came of the way to a third party: its window was closed before it
 *   was there, nobody came back in time, or without anything that the wiki could use.
 */
export type Notice =
  | ({ readonly kind: 'said'; readonly tone: 'prompt' | 'error' } & Said)
  | { readonly kind: 'failure'; readonly failure: Failure }
  | { readonly kind: 'outcomeUnknown'; readonly failure: Failure }
  | { readonly kind: 'expired' | 'windowClosed' | 'timedOut' | 'unanswered' }
  | { readonly kind: 'reauthenticate'; readonly username: string | undefined }
  | { readonly kind: 'created'; readonly username: string }

export function isError(notice: Notice): boolean {
  return notice.kind === 'said' ? notice.tone === 'error' : !/^(reauthenticate|created)$/.test(notice.kind)
}
