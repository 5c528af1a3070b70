// Parses the wiki's WebAuthn request options, which are JSON in the field `auth_info`.
import { decodeBase64Url } from './base64url.ts'

export type RequestOptions = PublicKeyCredentialRequestOptions

type Json = Readonly<Record<string, unknown>>

/**
 * Returns `undefined` if the text is malformed or has no challenge.
 *
 * @see https://www.w3.org/TR/webauthn-3/#dictdef-publickeycredentialrequestoptionsjson
 */
export function parseRequestOptions(authInfo: string): RequestOptions | undefined {
  try {
    const outer = recordOf(JSON.parse(authInfo))
    const { challenge, rpId, timeout, userVerification, allowCredentials } = { ...outer, ...recordOf(outer['publicKey']) }
    if (typeof challenge !== 'string' || challenge === '') return undefined
    return {
      challenge: decodeBase64Url(challenge),
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
  // Browsers ignore transports that they do not know.
  const known = Array.isArray(transports) ? { transports: transports as AuthenticatorTransport[] } : {}
  return { type: 'public-key', id: decodeBase64Url(String(id)), ...known }
}

function isVerification(value: unknown): value is UserVerificationRequirement {
  return value === 'required' || value === 'preferred' || value === 'discouraged'
}

function recordOf(value: unknown): Json {
  return typeof value === 'object' && value !== null ? (value as Json) : {}
}
