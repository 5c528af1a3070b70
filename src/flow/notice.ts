// What a page says beside a form.
import type { Failure, AnswerMessage } from '../protocol/index.ts'

/**
 * A message above the form. `error`: something was refused or failed. `info`: the flow goes on as it should.
 *
 * - `wikiMessage`: the wiki's own message.
 * - `failure`: there was no answer. The form can be submitted again.
 * - `outcomeUnknown`: the answer was lost after the wiki may have taken the values, and the wiki does not tell. Submitting
 *   again may fail; starting over does not. `lookAgain` asks the wiki once more.
 * - `answerLost`: the answer was lost, nothing came of it, and the flow has started again.
 * - `expired`: the wiki has forgotten the flow, which has started again.
 * - `popupClosed`, `timedOut`: the redirect came to nothing. The user closed the popup before it left for the identity
 *   provider, or did not return in time.
 * - `returnedEmpty`: the user returned without a parameter that the wiki could use.
 * - `returnLost`: the user returned to a page that does not know the flow: after too long, in another tab, or without storage.
 * - `reauthenticate`: the user has to log in again before the flow can go on.
 * - `accountCreated`: the account exists, and the user can log in to it.
 * - `externalAccountCreated`: the same, by the button of the identity provider that the account belongs to. It may have no password.
 * - `resetRequested`: if there is such an account, the wiki has mailed a new password, but not more often than once a day.
 * - `temporaryAccount`: to create an account ends the temporary account that the user has.
 */
export type Notice =
  | ({
      readonly kind: 'wikiMessage'
      readonly tone: 'error' | 'info'
      /** The field that was refused, if the code of the wiki tells. */
      readonly field?: string | undefined
    } & AnswerMessage)
  | { readonly kind: 'failure' | 'outcomeUnknown'; readonly tone: 'error'; readonly failure: Failure }
  | { readonly kind: 'expired' | 'answerLost' | 'popupClosed' | 'timedOut' | 'returnedEmpty' | 'returnLost'; readonly tone: 'error' }
  | { readonly kind: 'resetRequested'; readonly tone: 'info' }
  | { readonly kind: 'reauthenticate'; readonly tone: 'info'; readonly username: string | undefined }
  | { readonly kind: 'accountCreated' | 'externalAccountCreated' | 'temporaryAccount'; readonly tone: 'info'; readonly username: string }
