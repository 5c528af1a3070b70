// Stands in for the browser's security keys and passkeys, which jsdom does not have.
import { vi } from 'vitest'

type Get = (options: CredentialRequestOptions) => Promise<unknown>

/** Returns the mock of `navigator.credentials.get`. Undo it with `removeCredentials`. */
export function stubCredentials(get: Get, isConditional: () => Promise<boolean> = async () => false) {
  const asked = vi.fn(get)
  vi.stubGlobal('PublicKeyCredential', Object.assign(function () { /* only looked at */ }, { isConditionalMediationAvailable: isConditional }))
  Object.defineProperty(navigator, 'credentials', { configurable: true, value: { get: asked } })
  return asked
}

export function removeCredentials(): void {
  Reflect.deleteProperty(navigator, 'credentials')
}

const bytes = (...numbers: number[]) => Uint8Array.from(numbers).buffer

/** What an authenticator answers. */
export const assertion = {
  id: 'key-1',
  type: 'public-key',
  rawId: bytes(255, 254),
  response: { authenticatorData: bytes(1), clientDataJSON: bytes(2), signature: bytes(3), userHandle: null },
}

/** Waits until it is aborted, as for a user who does nothing. */
export const never: Get = ({ signal }) => new Promise((_, reject) => {
  signal?.addEventListener('abort', () => { reject(new DOMException('', 'AbortError')) })
})

/** Refuses at once. */
export const failing = (name: string): Get => async () => { throw new DOMException('', name) }

/** What an authenticator answers to this challenge, on the page of the wiki. */
export function answerTo(publicKey: PublicKeyCredentialRequestOptions | undefined) {
  const challenge = Buffer.from(publicKey?.challenge as Uint8Array).toString('base64url')
  const client = new TextEncoder().encode(JSON.stringify({ type: 'webauthn.get', challenge, origin: 'https://wiki.example' }))
  return { ...assertion, response: { ...assertion.response, clientDataJSON: client.buffer } }
}
