// A mock of the browser's authenticator. It behaves as the story wants, and its signatures are empty.

type Behaviour = 'agrees' | 'declines' | 'waits' | 'missing'

export const storyPasskey = { id: 'c3Rvcnkta2V5', publicKey: '' }

/** Returns what removes it again. */
export function mockAuthenticator(behaviour: Behaviour): () => void {
  const get = async ({ publicKey, mediation, signal }: CredentialRequestOptions = {}): Promise<unknown> => {
    // Conditional UI waits for the user.
    if (behaviour === 'waits' || mediation === 'conditional') return untilAborted(signal)
    if (behaviour === 'declines') throw new DOMException('Declined', 'NotAllowedError')
    return answerTo(publicKey)
  }
  Object.defineProperty(navigator, 'credentials', { configurable: true, value: behaviour === 'missing' ? undefined : { get } })
  return () => Reflect.deleteProperty(navigator, 'credentials')
}

function untilAborted(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_, reject) => {
    signal?.addEventListener('abort', () => { reject(new DOMException('Aborted', 'AbortError')) })
  })
}

function answerTo(options: PublicKeyCredentialRequestOptions | undefined) {
  const challenge = toBase64Url(new Uint8Array(options?.challenge as ArrayBuffer))
  const client = JSON.stringify({ type: 'webauthn.get', challenge, origin: 'https://wiki.example' })
  const nothing = new ArrayBuffer(0)
  return {
    id: storyPasskey.id,
    type: 'public-key',
    rawId: nothing,
    response: { clientDataJSON: new TextEncoder().encode(client).buffer, authenticatorData: nothing, signature: nothing, userHandle: null },
  }
}

function toBase64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes)).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '')
}
