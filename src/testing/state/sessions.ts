// The sessions of all browsers. Knows nothing of cookies.
import type { Candidate, Flow, FlowKind } from '../auth/flow.ts'
import { randomHex } from './randomHex.ts'
import { createTokenBook, type TokenBook } from './tokens.ts'

export interface Session {
  id: string
  userName: string | undefined
  loggedInAt: number
  /** How often somebody logged in. */
  logins: number
  /** What a login is for that shall prove again who somebody is, by the token that goes with it. */
  readonly elevationTokens: Map<string, string>
  /** The delicate operations that somebody logged in again for. */
  readonly elevatedFor: Set<string>
  readonly tokens: TokenBook
  /** One of a kind: a new one silently takes the place of the old one. */
  readonly flows: Map<FlowKind, Flow>
  /** Accounts elsewhere that a next attempt may take up. */
  preserved: readonly Candidate[]
  /** Whether they are also the key to a new account, as they are until somebody is refused. */
  isPreservedKey: boolean
  /** The answers to captchas that were shown and not used. */
  readonly captchas: Map<string, string>
  /** Of security keys, shown and not used. */
  readonly challenges: Set<string>
}

export interface Sessions {
  find(id: string): Session | undefined
  all(): readonly Session[]
  keep(session: Session): void
  /** The old id is worth nothing afterwards. */
  renew(session: Session): void
  forget(session: Session): void
  forgetAll(): void
}

export function createSession(): Session {
  return {
    id: randomHex(16),
    userName: undefined,
    loggedInAt: 0,
    logins: 0,
    elevationTokens: new Map(),
    elevatedFor: new Set(),
    tokens: createTokenBook(),
    flows: new Map(),
    preserved: [],
    isPreservedKey: false,
    captchas: new Map(),
    challenges: new Set(),
  }
}

export function createSessions(): Sessions {
  const kept = new Map<string, Session>()
  return {
    find: (id) => kept.get(id),
    all: () => [...kept.values()],
    keep: (session) => void kept.set(session.id, session),
    renew: (session) => {
      kept.delete(session.id)
      session.id = randomHex(16)
      kept.set(session.id, session)
    },
    forget: (session) => void kept.delete(session.id),
    forgetAll: () => kept.clear(),
  }
}
