// What a wiki asks of a security key, as it stands in the field `auth_info`, made what browsers take.
import { fromBase64Url } from './base64url.ts'

export type Question = PublicKeyCredentialRequestOptions

type Json = Readonly<Record<string, unknown>>

/**
 * Gives undefined for what is no question: without a challenge none can be answered.
 *
 * @see https://www.w3.org/TR/webauthn-3/#dictdef-publickeycredentialrequestoptionsjson
 */
export function parseQuestion(authInfo: string): Question | undefined {
  try {
    const outer = recordOf(JSON.parse(authInfo))
    const { challenge, rpId, timeout, userVerification, allowCredentials } = { ...outer, ...recordOf(outer['publicKey']) }
    if (typeof challenge !== 'string' || challenge === '') return undefined
    return {
      challenge: fromBase64Url(challenge),
      allowCredentials: (Array.isArray(allowCredentials) ? allowCredentials : []).map(parseCredential),
      ...(typeof rpId === 'string' && { rpId }),
      ...(typeof timeout === 'number' && { timeout }),
      ...(isVerification(userVerification) && { userVerification }),
    }
  } catch {
    return undefined
  }
}

function parseCredential(value: unknown): PublicKeyCredentialDescriptor {
  const { id, transports } = recordOf(value)
  // Browsers ignore ways to reach a key that they do not know.
  const known = Array.isArray(transports) ? { transports: transports as AuthenticatorTransport[] } : {}
  return { type: 'public-key', id: fromBase64Url(String(id)), ...known }
}

function isVerification(value: unknown): value is UserVerificationRequirement {
  return value === 'required' || value === 'preferred' || value === 'discouraged'
}

function recordOf(value: unknown): Json {
  // Any object may be looked into.
  return typeof value === 'object' && value !== null ? (value as Json) : {}
}
