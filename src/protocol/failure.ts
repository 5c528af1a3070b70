// Everything that can keep a call from having an answer, as one union. Never holds what was sent.
import type { WikiText } from './wikiText.ts'

/**
 * Why a call has no answer of AuthManager's.
 *
 * - `network`: nothing came back. Offline, wrong address, or the wiki does not list this origin; a browser does not
 *   tell these apart.
 * - `timeout`: nothing came back within `timeoutMs`.
 * - `aborted`: the caller's signal fired.
 * - `http`: something that is not the API answered with an error status; `sentence` is its text if that is short and
 *   plain.
 * - `malformed`: the answer is not what the API gives; `where` names the place.
 * - `api`: the API refused. `code` is MediaWiki's, see {@link ApiErrorCode}.
 */
export type Failure =
  | { readonly kind: 'network' }
  | { readonly kind: 'timeout'; readonly timeoutMs: number }
  | { readonly kind: 'aborted' }
  | HttpFailure
  | Malformed
  | ApiFailure

export interface HttpFailure {
  readonly kind: 'http'
  readonly status: number
  readonly text: string | undefined
  readonly retryAfterMs: number | undefined
}

export interface Malformed {
  readonly kind: 'malformed'
  readonly path: string
}

export interface ApiFailure {
  readonly kind: 'api'
  readonly code: ApiErrorCode
  readonly message: WikiText | undefined
  /** What the wiki adds for some codes, such as the reason of `readonly`. */
  readonly reason: string | undefined
  readonly retryAfterMs: number | undefined
}

/**
 * Codes of the API that matter to a flow; any other may come.
 *
 * - `badtoken`: a wrong or old token, a lost session, or blocked cookies.
 * - `readonly`: the wiki takes no changes; `reason` says why.
 * - `readapidenied`: a private wiki, and the query asked for more than it may.
 * - `maxlag`, `ratelimited`: try later.
 * - `assertuserfailed`: not logged in as the app believes.
 * - `notloggedin`: linking needs a login; temporary accounts have none.
 * - `reauthenticate`: the login is too old for this.
 * - `cannotreauthenticate`: the login is too old for this, and this kind of session cannot log in again.
 * - `permissiondenied`: this session may not do it, whoever is logged in.
 * - `badrequest`: what should be unlinked is not linked.
 * - `missingparam`, `mustpostparams`, `badvalue`: the client's fault.
 * - `internal_api_error_*`: the server broke.
 *
 * @see https://www.mediawiki.org/wiki/API:Errors_and_warnings
 */
export type ApiErrorCode =
  | 'badtoken'
  | 'readonly'
  | 'readapidenied'
  | 'maxlag'
  | 'ratelimited'
  | 'assertuserfailed'
  | 'notloggedin'
  | 'reauthenticate'
  | 'cannotreauthenticate'
  | 'permissiondenied'
  | 'badrequest'
  | 'missingparam'
  | 'mustpostparams'
  | 'badvalue'
  | (string & {})

/** Typed, so that a new kind of failure does not compile until it is listed. */
const failureKinds: Readonly<Record<Failure['kind'], true>> = {
  network: true,
  timeout: true,
  aborted: true,
  http: true,
  malformed: true,
  api: true,
}

export function isFailure(outcome: { readonly kind: string }): outcome is Failure {
  return Object.hasOwn(failureKinds, outcome.kind)
}

export function malformed(path: string): Malformed {
  return { kind: 'malformed', path }
}
