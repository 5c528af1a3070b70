// One request of one browser: whose session it is, and which cookies its answer sets.
import { deleteCookie, setCookie } from '../http/cookies.ts'
import type { Account } from './accounts.ts'
import { randomHex } from './randomHex.ts'
import { createSession, type Session } from './sessions.ts'
import type { WikiState } from './wikiState.ts'

export const cookieNames = {
  session: 'wiki_session',
  userId: 'wikiUserID',
  userName: 'wikiUserName',
  token: 'wikiToken',
} as const

const daySeconds = 86_400

export interface Visit {
  readonly session: Session
  readonly address: string
  readonly setCookies: readonly string[]
  account(): Account | undefined
  /** To be called before something is left in the session. */
  keepSession(): void
  logIn(account: Account, remember: boolean): void
  logOut(): void
}

export interface Visitor {
  readonly cookies: ReadonlyMap<string, string>
  readonly address: string
  /** `origin=*`: whoever it is, it is nobody. */
  readonly isAnonymous: boolean
}

export function openVisit(wiki: WikiState, visitor: Visitor): Visit {
  const { cookies, address, isAnonymous } = visitor
  const session = wiki.sessions.find(cookies.get(cookieNames.session) ?? '') ?? rememberedSession(wiki, cookies)
  const setCookies: string[] = []
  const send = (...lines: readonly string[]): void => {
    if (!wiki.features.noTokenCookies) setCookies.push(...lines)
  }
  return {
    session,
    address,
    setCookies,
    account: () => (isAnonymous || session.userName === undefined ? undefined : wiki.accounts.find(session.userName)),
    keepSession: () => {
      if (wiki.sessions.find(session.id) === session) return
      wiki.sessions.keep(session)
      send(setCookie(cookieNames.session, session.id))
    },
    logIn: (account, remember) => {
      enterAs(account, session, wiki)
      const stay = { remember, now: wiki.now(), hadToken: cookies.has(cookieNames.token) }
      send(setCookie(cookieNames.session, session.id), ...loginCookies(account, stay))
    },
    logOut: () => {
      wiki.sessions.forget(session)
      const kept = [cookieNames.userId, cookieNames.token].filter((name) => cookies.has(name))
      send(...[cookieNames.session, ...kept].map(deleteCookie))
    },
  }
}

/** A new id and new tokens, so that what somebody knew of the session before is worth nothing. */
function enterAs(account: Account, session: Session, wiki: WikiState): void {
  session.userName = account.name
  session.loggedInAt = wiki.now()
  session.logins += 1
  session.tokens.forget()
  wiki.sessions.renew(session)
}

/** A browser that was told to remember comes back with a token, and without a session. */
function rememberedSession(wiki: WikiState, cookies: ReadonlyMap<string, string>): Session {
  const session = createSession()
  const account = wiki.accounts.find(cookies.get(cookieNames.userName) ?? '')
  const token = cookies.get(cookieNames.token)
  const isHis = account !== undefined && String(account.id) === cookies.get(cookieNames.userId)
  if (isHis && token !== undefined && token === account.rememberToken) session.userName = account.name
  return session
}

interface Stay {
  readonly remember: boolean
  readonly now: number
  readonly hadToken: boolean
}

function loginCookies(account: Account, { remember, now, hadToken }: Stay): readonly string[] {
  const lasting = { seconds: (remember ? 180 : 30) * daySeconds, now }
  const who = [
    setCookie(cookieNames.userId, String(account.id), lasting),
    setCookie(cookieNames.userName, account.name, lasting),
  ]
  if (!remember) return hadToken ? [...who, deleteCookie(cookieNames.token)] : who
  account.rememberToken ??= randomHex(16)
  return [...who, setCookie(cookieNames.token, account.rememberToken, lasting)]
}
