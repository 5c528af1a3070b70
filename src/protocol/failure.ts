// The reasons why a call has no answer, as one union. None holds what was sent.
import { asString, getPath, isRecord } from './json.ts'
import { parseWikiText, type WikiText } from './wikiText.ts'

/**
 * Why a call has no answer.
 *
 * - `network`: no response. The device is offline, the URL is wrong, or the wiki does not list this origin. A browser does
 *   not tell these apart.
 * - `timeout`: no response within `timeoutMs` milliseconds.
 * - `aborted`: the caller's signal was aborted.
 * - `httpRedirect`: the request was redirected. A POST follows no redirect, because it holds secrets, and a GET only on the
 *   same host, or from `http:` to `https:`. `target` is where it leads, without its query; empty if the browser does not say.
 * - `http`: a server other than the API responded with an error status, such as a proxy.
 * - `malformed`: the response is not what the API sends.
 * - `api`: the API returned an error. `code` is MediaWiki's, see {@link ApiErrorCode}.
 */
export type Failure =
  | { readonly kind: 'network' }
  | { readonly kind: 'timeout'; readonly timeoutMs: number }
  | { readonly kind: 'aborted' }
  | { readonly kind: 'httpRedirect'; readonly target: string }
  | HttpFailure
  | Malformed
  | ApiFailure

/** An error status without an error of the API. */
export interface HttpFailure {
  readonly kind: 'http'
  readonly status: number
  /** The body, if it is short plain text. */
  readonly text: string | undefined
  /** The `Retry-After` header in milliseconds. `undefined` if it is absent, or a date. */
  readonly retryAfterMs: number | undefined
}

/** A response that is not what the API sends. `path` names the first part that is missing, such as `query.tokens`. */
export interface Malformed {
  readonly kind: 'malformed'
  readonly path: string
}

/**
 * An error of the API.
 *
 * @see https://www.mediawiki.org/wiki/API:Errors_and_warnings
 */
export interface ApiFailure {
  readonly kind: 'api'
  readonly code: ApiErrorCode
  readonly message: WikiText | undefined
  /** What the wiki adds for some codes, such as the reason of `readonly`. */
  readonly reason: string | undefined
  /** The `Retry-After` header in milliseconds. `undefined` if it is absent, or a date. */
  readonly retryAfterMs: number | undefined
}

/**
 * Error codes of the API that matter to a flow. The wiki may send any other.
 *
 * - `badtoken`: the token is wrong or old, the session is lost, or cookies are blocked.
 * - `readonly`: the wiki accepts no changes; `reason` says why.
 * - `readapidenied`: the wiki is private, and the user may not read what was queried.
 * - `maxlag`, `ratelimited`: try again later.
 * - `assertuserfailed`: the user is not logged in, contrary to what the app assumes.
 * - `notloggedin`: linking needs a login. A temporary account is not enough.
 * - `reauthenticate`: the login is too old for this operation.
 * - `cannotreauthenticate`: the login is too old, and this kind of session cannot log in again.
 * - `permissiondenied`: this session may not do it, whichever user is logged in.
 * - `badrequest`: the account to unlink is not linked.
 * - `missingparam`, `mustpostparams`, `badvalue`: the client made a mistake.
 * - `internal_api_error_*`: the server failed.
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

/** A record and no list, so that a new kind of failure does not compile until it is listed. */
const failureKinds: Readonly<Record<Failure['kind'], true>> = {
  network: true,
  timeout: true,
  aborted: true,
  httpRedirect: true,
  http: true,
  malformed: true,
  api: true,
}

/** Whether what a method of the client returned is a {@link Failure}. */
export function isFailure(outcome: { readonly kind: string }): outcome is Failure {
  return Object.hasOwn(failureKinds, outcome.kind)
}

export function malformed(path: string): Malformed {
  return { kind: 'malformed', path }
}

/**
 * Returns the first error of a response body, in any of the API's error formats. `undefined` if the body has none.
 * `retryAfterMs` is copied into the failure.
 *
 * @see https://www.mediawiki.org/wiki/API:Errors_and_warnings
 */
export function parseApiFailure(body: unknown, retryAfterMs?: number): ApiFailure | undefined {
  // `error` is the format `bc`, `errors` are the newer ones.
  const first = getPath(body, 'error') ?? getPath(body, 'errors', '0')
  if (!isRecord(first)) return undefined
  return {
    kind: 'api',
    code: asString(first['code']) ?? '',
    // `text` is of the format `plaintext`, which the client requests. `info` is of `bc`.
    message: parseWikiText(first['text'] ?? first['info'], 'wikitext'),
    reason: asString(getPath(first['data'] ?? first, 'readonlyreason')),
    retryAfterMs,
  }
}
