// The tokens of one session. A token has a new text each second; all of them hold until they are forgotten.
import { randomHex } from './randomHex.ts'

export type TokenType = 'login' | 'csrf' | 'createaccount'

/** What somebody without an account gets as csrf token. */
export const anonymousToken = '+\\'

export interface TokenBook {
  issue(type: TokenType, now: number): string
  accepts(type: TokenType, token: string): boolean
  forget(): void
}

export function createTokenBook(): TokenBook {
  const issued = new Map<string, TokenType>()
  return {
    issue: (type, now) => {
      const ending = Math.floor(now / 1000).toString(16).padStart(8, '0') + anonymousToken
      const kept = [...issued].find(([token, itsType]) => itsType === type && token.endsWith(ending))
      const token = kept?.[0] ?? randomHex(16) + ending
      issued.set(token, type)
      return token
    },
    accepts: (type, token) => issued.get(token) === type,
    forget: () => issued.clear(),
  }
}
