// The request to a security key. Each one has a new challenge, which works once.
import type { AuthContext } from '../../authmanager/provider.ts'
import { message } from '../../messages/message.ts'
import type { FakePasskey } from '../../options/fakeWikiOptions.ts'
import {
  createField,
  createRequest,
  type AuthRequest,
  type Fields,
  type PostedValues,
  type SubmittedValues,
} from '../../requests/authRequest.ts'
import { toBase64Url } from '../../state/bytes.ts'

export const passkeyRequestId = 'MediaWiki\\Extension\\OATHAuth\\Auth\\WebAuthnAuthenticationRequest'

export interface PasskeyChallenge {
  readonly authRequest: AuthRequest
  readonly challenge: string
}

/** If `keys` is empty, every passkey of the wiki is accepted. */
export function createPasskeyRequest(context: AuthContext, keys: readonly FakePasskey[]): PasskeyChallenge {
  const { wiki, browserRequest } = context
  const challenge = toBase64Url(crypto.getRandomValues(new Uint8Array(32)))
  browserRequest.session.passkeyChallenges.add(challenge)
  browserRequest.storeSession()
  const options = {
    challenge,
    timeout: wiki.passkeyTimeoutMs,
    rpId: wiki.rpId,
    allowCredentials: keys.map(({ id }) => ({ type: 'public-key', id: toPaddedBase64(id) })),
    userVerification: keys.length === 0 ? 'required' : 'preferred',
  }
  const authRequest = createRequest({
    id: passkeyRequestId,
    fields: {
      auth_info: createField('hidden', 'webauthn-info-label', 'webauthn-info-help', { value: JSON.stringify(options) }),
      credential: createField('hidden', 'webauthn-credential-label', 'webauthn-credential-help', { value: '' }),
      ...(wiki.features.passkeyButtons && (keys.length === 0 ? passwordlessButton : prompt)),
    },
    parse: parseCredential,
  })
  return { authRequest, challenge }
}

/** Only the credential has to be sent, and it may be empty. */
function parseCredential(posted: PostedValues): SubmittedValues | undefined {
  const credential = posted.get('credential')
  return typeof credential === 'string' ? { credential } : undefined
}

const passwordlessButton: Fields = { passwordlessButton: createField('button', 'webauthn-login-passkey-button', undefined) }

const keyButton: Fields = { webauthnButton: createField('button', 'webauthn-login-key-button', undefined) }

/** Beside other ways to log in, where the user may want another one, the request has a button and no prompt. */
export function withKeyButton({ wiki }: AuthContext, request: AuthRequest): AuthRequest {
  if (request.id !== passkeyRequestId || !wiki.features.passkeyButtons) return request
  const { webauthnLabel: _, ...fields } = request.fields
  return { ...request, fields: { ...fields, ...keyButton } }
}

/** Real wikis give the same text as value and as help. */
const prompt: Fields = {
  webauthnLabel: createField('null', undefined, 'webauthn-auth-ui', { valueMessage: message('webauthn-auth-ui') }),
}

/** Real wikis encode key ids so, but challenges in base64url. */
function toPaddedBase64(id: string): string {
  const text = id.replace(/-/g, '+').replace(/_/g, '/')
  return text.padEnd(Math.ceil(text.length / 4) * 4, '=')
}
