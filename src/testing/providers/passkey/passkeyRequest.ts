// What the wiki asks of a security key, and the challenges that it has given out. Each works once.
import { field, request, type AuthRequest } from '../../auth/authRequest.ts'
import type { AuthContext } from '../../auth/provider.ts'
import type { FakePasskey } from '../../options.ts'
import { toBase64Url } from '../../state/base64url.ts'

export const passkeyRequestId = 'MediaWiki\\Extension\\OATHAuth\\Auth\\WebAuthnAuthenticationRequest'

export interface PasskeyAsked {
  readonly authRequest: AuthRequest
  readonly challenge: string
}

/** Without keys any passkey of the wiki will do. */
export function askForPasskey({ wiki, visit }: AuthContext, keys: readonly FakePasskey[]): PasskeyAsked {
  const challenge = toBase64Url(crypto.getRandomValues(new Uint8Array(32)))
  visit.session.challenges.add(challenge)
  visit.keepSession()
  const question = {
    challenge,
    timeout: wiki.passkeyTimeoutMs,
    rpId: wiki.rpId,
    allowCredentials: keys.map(({ id }) => ({ type: 'public-key', id: toPaddedBase64(id) })),
    userVerification: keys.length === 0 ? 'required' : 'preferred',
  }
  const authRequest = request({
    id: passkeyRequestId,
    fields: {
      auth_info: field('hidden', 'webauthn-info-label', 'webauthn-info-help', { value: JSON.stringify(question) }),
      credential: field('hidden', 'webauthn-credential-label', 'webauthn-credential-help', { value: '' }),
    },
  })
  return { authRequest, challenge }
}

/** As wikis write the ids of keys, while their challenges are in base64url. */
function toPaddedBase64(id: string): string {
  const text = id.replace(/-/g, '+').replace(/_/g, '/')
  return text.padEnd(Math.ceil(text.length / 4) * 4, '=')
}
