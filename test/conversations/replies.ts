// Random replies of a wiki to any request of a flow, with the failures of a wiki and of a network among them.
import fc from 'fast-check'
import { malformed } from '../../src/protocol/failure.ts'
import { parseApiFailure, type Failure } from '../../src/protocol/index.ts'
import { requests, type WireRequest } from './requests.ts'

/** One reply to whatever was asked: what it says is read from the part that belongs to the question. */
export interface Reply {
  readonly failure: ReplyFailure | undefined
  readonly requests: readonly WireRequest[]
  readonly status: string
  readonly code: string | undefined
  readonly message: string | undefined
  readonly canPreserve: boolean
  /** The user of a PASS, and of the session. */
  readonly username: string | undefined
  readonly target: string
  readonly security: string | undefined
  readonly isAllowed: boolean
}

/** The kind of a failure without an error of the API, or `api:` and its code. */
export type ReplyFailure = 'network' | 'timeout' | 'aborted' | 'http' | 'malformed' | 'httpRedirect' | `api:${string}`

const failure = fc.constantFrom<ReplyFailure>(
  'network', 'timeout', 'aborted', 'http', 'malformed', 'httpRedirect', 'api:badtoken', 'api:readonly', 'api:reauthenticate', 'api:internal_api_error_X',
  'api:maxlag', 'api:notloggedin', 'api:readapidenied', 'api:assertuserfailed', 'api:', 'api:__proto__',
)

const code = fc.constantFrom(
  undefined, 'wrongpassword', 'login-throttled', 'authmanager-authn-not-in-progress', 'authmanager-link-not-in-progress', 'authmanager-authn-no-primary',
  'oathauth-login-failed', 'oathauth-auth-ui', 'authmanager-authn-no-local-user-link', 'captcha-login-required', 'constructor', '<b>',
)

export const reply: fc.Arbitrary<Reply> = fc.record({
  failure: fc.oneof({ weight: 6, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: failure }),
  requests,
  status: fc.oneof({ weight: 9, arbitrary: fc.constantFrom('PASS', 'FAIL', 'FAIL', 'UI', 'UI', 'UI', 'REDIRECT', 'REDIRECT', 'REDIRECT', 'RESTART') }, { weight: 1, arbitrary: fc.constantFrom('MAYBE', '', 'toString') }),
  code,
  message: fc.constantFrom(undefined, '', 'A message', '<b>Wrong</b> <a href="/w/x">password</a>', '<frameset>', '<img src=x onerror="throw 1">'),
  canPreserve: fc.boolean(),
  username: fc.constantFrom('Ada', 'Ada', 'Eve', undefined),
  target: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom('https://idp.example/login?state=s1', 'https://idp.example/login', 'https:idp.example/x') },
    { weight: 1, arbitrary: fc.constantFrom('javascript:throw 1', '/relative', 'https://me:pw@idp.example/', '') },
  ),
  security: fc.constantFrom(undefined, 'ok', 'ok', 'reauth', 'fail'),
  isAllowed: fc.oneof({ weight: 15, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
})

function wireRequests(list: readonly WireRequest[]): readonly object[] {
  return list.map((request) => ({ ...request, fields: Object.fromEntries(request.fields) }))
}

/** The body of a query for the fields, a token and the user. */
export function queryBody(said: Reply): object {
  const { isAllowed: allowed, username } = said
  const rights = { canauthenticatenow: allowed, cancreateaccounts: allowed, canlinkaccounts: allowed }
  const preserved = { haspreservedstate: said.canPreserve, hasprimarypreservedstate: said.canPreserve, preservedusername: said.canPreserve ? 'Ada' : '' }
  const authmanagerinfo = { ...rights, ...preserved, securitysensitiveoperationstatus: said.security, requests: wireRequests(said.requests) }
  const userinfo = username === undefined ? { id: 0, anon: true, name: '127.0.0.1' } : { id: 1, name: username }
  const tokens = Object.fromEntries(['login', 'csrf', 'createaccount'].map((type) => [`${type}token`, 'token+\\']))
  return { batchcomplete: true, query: { authmanagerinfo, userinfo, tokens } }
}

/** The body of the answer of a step module. */
export function stepBody(module: string, said: Reply): object {
  const { status, username, message, code: messagecode, canPreserve: canpreservestate, target: redirecttarget } = said
  const list = status === 'UI' || status === 'RESTART' || status === 'REDIRECT' ? { requests: wireRequests(said.requests) } : {}
  return { [module]: { status, username, message, messagecode, canpreservestate, redirecttarget, ...list } }
}

export function errorBody(failed: `api:${string}`): object {
  return { errors: [{ code: failed.slice(4), text: 'A message of the wiki.', module: 'clientlogin' }] }
}

/** The failure that a client makes of it. */
export function failureOf(failed: ReplyFailure): Failure {
  switch (failed) {
    case 'timeout':
      return { kind: 'timeout', timeoutMs: 30_000 }
    case 'http':
      return { kind: 'http', status: 502, text: undefined, retryAfterMs: undefined }
    case 'malformed':
      return malformed('body')
    case 'httpRedirect':
      return { kind: 'httpRedirect', target: 'https://other.example/' }
    case 'network':
    case 'aborted':
      return { kind: failed }
    default:
      return parseApiFailure(errorBody(failed)) ?? malformed('body')
  }
}
