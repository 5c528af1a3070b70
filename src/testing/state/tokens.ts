// The tokens of one session. Each second has a new token; all stay valid until the session logs in or out.
import { randomHex } from './bytes.ts'

export type TokenType = 'login' | 'csrf' | 'createaccount'

/** The csrf token of all anonymous users. */
export const anonymousToken = '+\\'

export interface TokenStore {
  issue(type: TokenType, now: number): string
  isValid(type: TokenType, token: string): boolean
  clear(): void
}

export function createTokenStore(): TokenStore {
  const issued = new Map<string, TokenType>()
  return {
    issue: (type, now) => {
      const suffix = Math.floor(now / 1000).toString(16).padStart(8, '0') + anonymousToken
      const existing = [...issued].find(([token, issuedType]) => issuedType === type && token.endsWith(suffix))
      const token = existing?.[0] ?? randomHex(16) + suffix
      issued.set(token, type)
      return token
    },
    isValid: (type, token) => issued.get(token) === type,
    clear: () => issued.clear(),
  }
}
