// The sessions of all browsers.
import { randomHex } from './bytes.ts'
import { nothingPreserved, type AuthFlow, type FlowKind, type PreservedState } from './flow.ts'
import { createTokenStore, type TokenStore } from './tokens.ts'

export interface Session {
  id: string
  userName: string | undefined
  loggedInAt: number
  loginCount: number
  /** The security-sensitive operations of reauthentications, by their token. */
  readonly reauthenticationTokens: Map<string, { readonly operation: string; readonly issuedAt: number }>
  /** The security-sensitive operations that the user has logged in again for. */
  readonly reauthenticatedFor: Set<string>
  readonly tokens: TokenStore
  /** At most one of each kind: a new flow replaces the old one. */
  readonly flows: Map<FlowKind, AuthFlow>
  /** What the next attempt may use. Each response of a module that goes step by step replaces it. */
  preserved: PreservedState
  /** The answers to unused captchas, by their id. */
  readonly captchaAnswers: Map<string, string>
  readonly usedCaptchaTokens: Set<string>
  /** The unused challenges to security keys. */
  readonly passkeyChallenges: Set<string>
}

export interface Sessions {
  find(id: string): Session | undefined
  all(): readonly Session[]
  store(session: Session): void
  /** The old id is no longer valid afterwards. */
  renewId(session: Session): void
  delete(session: Session): void
  clear(): void
}

export function createSession(): Session {
  return {
    id: randomHex(16),
    userName: undefined,
    loggedInAt: 0,
    loginCount: 0,
    reauthenticationTokens: new Map(),
    reauthenticatedFor: new Set(),
    tokens: createTokenStore(),
    flows: new Map(),
    preserved: nothingPreserved,
    captchaAnswers: new Map(),
    usedCaptchaTokens: new Set(),
    passkeyChallenges: new Set(),
  }
}

export function createSessions(): Sessions {
  const byId = new Map<string, Session>()
  return {
    find: (id) => byId.get(id),
    all: () => [...byId.values()],
    store: (session) => void byId.set(session.id, session),
    renewId: (session) => {
      byId.delete(session.id)
      session.id = randomHex(16)
      byId.set(session.id, session)
    },
    delete: (session) => void byId.delete(session.id),
    clear: () => byId.clear(),
  }
}
