// The reasons why a call has no answer, as one union. None holds what was sent.
import { asString, getPath, isRecord } from './json.ts'
import { parseWikiMessage, withoutMissingMessages, type WikiMessage } from './wikiMessage.ts'

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
 * - `malformed`: the response is not what the API sends. `content` is what came instead.
 * - `api`: the API returned an error. `code` is MediaWiki's, see {@link ApiErrorCode}.
 * - `exception`: the program failed and not the network, such as the app's own `fetch`. In development the console has the
 *   error.
 */
export type Failure =
  | { readonly kind: 'network' }
  | { readonly kind: 'timeout'; readonly timeoutMs: number }
  | { readonly kind: 'aborted' }
  | { readonly kind: 'httpRedirect'; readonly target: string }
  | HttpFailure
  | Malformed
  | ApiFailure
  | Exception

/** An error status without an error of the API. */
export interface HttpFailure {
  readonly kind: 'http'
  /** The HTTP status. */
  readonly status: number
  /** The body, if it is short plain text. */
  readonly text: string | undefined
  /** How long the header `Retry-After` asks to wait, in milliseconds. `undefined` if it is absent or over. */
  readonly retryAfterMs: number | undefined
}

/** A response that is not what the API sends. */
export interface Malformed {
  readonly kind: 'malformed'
  /** What came instead. */
  readonly content: MalformedContent
  /** The first part that is missing, such as `query.tokens`. `body` if the response is no JSON. */
  readonly path: string
}

/**
 * What came instead of an answer of the API.
 *
 * - `empty`: nothing. The server may have broken off before its first byte.
 * - `html`: a web page. The URL may be another one than that of `api.php`, or a proxy answered.
 * - `partialJson`: JSON that breaks off, or that something was added to.
 * - `text`: anything else, such as a warning of PHP before the JSON.
 * - `json`: JSON without the part that `path` names.
 */
export type MalformedContent = 'empty' | 'html' | 'partialJson' | 'text' | 'json'

/** An error of a program. Of the error it has the name alone, because its message may hold anything. */
export interface Exception {
  readonly kind: 'exception'
  /** Such as `TypeError`. */
  readonly name: string
}

/**
 * An error of the API.
 *
 * @see https://www.mediawiki.org/wiki/API:Errors_and_warnings
 */
export interface ApiFailure {
  readonly kind: 'api'
  /** MediaWiki's code of the error. Any other may come. */
  readonly code: ApiErrorCode
  /** What the wiki says, in the language that was asked for. `undefined` if it says nothing. */
  readonly message: WikiMessage | undefined
  /** What the wiki adds for some codes, such as the reason of `readonly`. It may hold HTML: sanitise it. */
  readonly reason: string | undefined
  /** How long the header `Retry-After` asks to wait, in milliseconds. `undefined` if it is absent or over. */
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
 * - `assertnameduserfailed`: the user of the session is not the one whom the app assumes.
 * - `cannotlogout`: this kind of session cannot log out, such as one by OAuth.
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
  | 'assertnameduserfailed'
  | 'cannotlogout'
  | 'notloggedin'
  | 'reauthenticate'
  | 'cannotreauthenticate'
  | 'permissiondenied'
  | 'badrequest'
  | 'missingparam'
  | 'mustpostparams'
  | 'badvalue'
  | (string & {})

/** Something of what a failure always has, as an example. A new kind of failure does not compile until it is listed. */
const examples: { readonly [Kind in Failure['kind']]: Readonly<Partial<Extract<Failure, { readonly kind: Kind }>>> } = {
  network: {},
  timeout: { timeoutMs: 0 },
  aborted: {},
  httpRedirect: { target: '' },
  http: { status: 0 },
  malformed: { path: '' },
  api: { code: '' },
  exception: { name: '' },
}

/** Whether something is a {@link Failure}: what a method of the client returned, or whatever a `catch` or a query client has. */
export function isFailure(outcome: unknown): outcome is Failure {
  if (!isRecord(outcome)) return false
  const { kind } = outcome
  if (typeof kind !== 'string' || !Object.hasOwn(examples, kind)) return false
  return Object.entries(examples[kind as Failure['kind']]).every(([name, example]) => typeof outcome[name] === typeof example)
}

export function malformed(path: string, content: MalformedContent = 'json'): Malformed {
  return { kind: 'malformed', content, path }
}

/** The errors that are about the call, the session or the wiki, and not about what the user typed. */
const notAboutInput =
  /^(?:badtoken|readonly|.*apidenied|maxlag|ratelimited|assert.*failed|notloggedin|(?:cannot)?reauthenticate|permissiondenied|badaccess.*|missingparam|mustpostparams|badvalue|moduledisabled|unknown_.*|internal_api_error.*)?$/

/** Whether the API refuses what the user typed, such as a password that is too short. */
export function isRefusal(failure: { readonly kind: string }): failure is ApiFailure {
  return failure.kind === 'api' && 'code' in failure && typeof failure.code === 'string' && !notAboutInput.test(failure.code)
}

/** Whether there is too much to do at the moment. */
export function isBusy(failure: Failure): boolean {
  if (failure.kind === 'http') return failure.status === 503 || failure.status === 429 || failure.retryAfterMs !== undefined
  return failure.kind === 'api' && (failure.code === 'maxlag' || failure.code === 'ratelimited')
}

/** Whether a server turned the request away before it did anything. A 503 alone may be of one that broke off. */
export function isTurnedAway(failure: Failure): boolean {
  return failure.kind === 'http' && (failure.status === 429 || (failure.status === 503 && failure.retryAfterMs !== undefined))
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
    message: parseWikiMessage(first['text'] ?? first['info'], 'wikitext'),
    reason: withoutMissingMessages(asString(getPath(first['data'] ?? first, 'readonlyreason')) ?? '') || undefined,
    retryAfterMs,
  }
}
