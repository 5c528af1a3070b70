// Requests that are not a plain form to fill in, and how to tell them.
import type { AuthRequest } from '../protocol/index.ts'

export function isCaptcha({ kind }: AuthRequest): boolean {
  return kind.endsWith('CaptchaAuthenticationRequest')
}

/** A security key or a passkey answers it. */
export function isProof({ fields }: AuthRequest): boolean {
  return fields.some(({ name, type }) => name === 'credential' && type === 'hidden')
}

/** Offers other second factors than the one that is asked for. */
export function isMethodChoice({ kind }: AuthRequest): boolean {
  return kind === 'TwoFactorModuleSelectAuthenticationRequest'
}

/** A code of an app or of an e-mail. */
export function isCode({ fields }: AuthRequest): boolean {
  return fields.some(({ name }) => /^(OATHToken|token)$/.test(name))
}
