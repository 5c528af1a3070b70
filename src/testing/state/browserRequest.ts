// One HTTP request of a browser: its session, and the cookies that its response sets.
import { deleteCookieHeader, setCookieHeader } from '../http/cookies.ts'
import type { Account } from './accounts.ts'
import { randomHex } from './bytes.ts'
import { createSession, type Session } from './sessions.ts'
import type { WikiState } from './wikiState.ts'

const cookieNames = {
  session: 'wiki_session',
  userId: 'wikiUserID',
  userName: 'wikiUserName',
  token: 'wikiToken',
} as const

const daySeconds = 86_400

export interface BrowserRequest {
  readonly session: Session
  readonly ipAddress: string
  readonly setCookies: readonly string[]
  account(): Account | undefined
  /** Has to be called before anything is stored in the session: a new session is kept only then. */
  storeSession(): void
  logIn(account: Account, remember: boolean): void
  logOut(): void
  /** The session stays, but nobody is logged in to it any longer. */
  leaveAccount(): void
}

interface RequestSource {
  readonly cookies: ReadonlyMap<string, string>
  readonly ipAddress: string
  /** The request came with `origin=*`, so the user counts as not logged in. */
  readonly isAnonymous: boolean
}

export function createBrowserRequest(wiki: WikiState, source: RequestSource): BrowserRequest {
  const { cookies, ipAddress, isAnonymous } = source
  const session = wiki.sessions.find(cookies.get(cookieNames.session) ?? '') ?? restoreSession(wiki, cookies)
  const setCookies: string[] = []
  const sendCookies = (...headers: readonly string[]): void => {
    if (!wiki.features.noTokenCookies) setCookies.push(...headers)
  }
  return {
    session,
    ipAddress,
    setCookies,
    account: () => (isAnonymous || session.userName === undefined ? undefined : wiki.accounts.find(session.userName)),
    storeSession: () => {
      if (wiki.sessions.find(session.id) === session) return
      wiki.sessions.store(session)
      sendCookies(setCookieHeader(cookieNames.session, session.id))
    },
    logIn: (account, remember) => {
      logInSession(session, account, wiki)
      const options = { remember, now: wiki.now(), hadToken: cookies.has(cookieNames.token) }
      sendCookies(setCookieHeader(cookieNames.session, session.id), ...loginCookies(account, options))
    },
    logOut: () => {
      wiki.sessions.delete(session)
      sendCookies(...[cookieNames.session, ...userCookies(cookies)].map(deleteCookieHeader))
    },
    leaveAccount: () => {
      session.userName = undefined
      sendCookies(...userCookies(cookies).map(deleteCookieHeader))
    },
  }
}

function userCookies(cookies: ReadonlyMap<string, string>): readonly string[] {
  return [cookieNames.userId, cookieNames.token].filter((name) => cookies.has(name))
}

/** Renews the id and the tokens, so that an attacker who knew the old ones gains nothing. */
function logInSession(session: Session, account: Account, wiki: WikiState): void {
  session.userName = account.name
  session.loggedInAt = wiki.now()
  session.loginCount += 1
  session.tokens.clear()
  wiki.sessions.renewId(session)
}

/** Returns a new session. The user is logged in if the browser still has a valid token cookie. */
function restoreSession(wiki: WikiState, cookies: ReadonlyMap<string, string>): Session {
  const session = createSession()
  const account = wiki.accounts.find(cookies.get(cookieNames.userName) ?? '')
  const token = cookies.get(cookieNames.token)
  const isSameUser = account !== undefined && String(account.id) === cookies.get(cookieNames.userId)
  if (isSameUser && token !== undefined && token === account.rememberToken) session.userName = account.name
  return session
}

interface LoginCookieOptions {
  readonly remember: boolean
  readonly now: number
  readonly hadToken: boolean
}

function loginCookies(account: Account, { remember, now, hadToken }: LoginCookieOptions): readonly string[] {
  const lifetime = { seconds: (remember ? 180 : 30) * daySeconds, now }
  const identity = [
    setCookieHeader(cookieNames.userId, String(account.id), lifetime),
    setCookieHeader(cookieNames.userName, account.name, lifetime),
  ]
  if (!remember) return hadToken ? [...identity, deleteCookieHeader(cookieNames.token)] : identity
  account.rememberToken ??= randomHex(16)
  return [...identity, setCookieHeader(cookieNames.token, account.rememberToken, lifetime)]
}
