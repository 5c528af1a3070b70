// Asks the browser for a WebAuthn assertion. Never rejects: every outcome is a value.
import { encodeBase64Url } from './base64url.ts'
import type { RequestOptions } from './requestOptions.ts'

/**
 * - `succeeded`: `credential` is the assertion as JSON, for the wiki.
 * - `aborted`: another request has started, or the signal was aborted.
 * - `cancelled`: the user cancelled, has no matching key, or was never asked. Browsers do not say which.
 * - `wrongOrigin`: the wiki's keys belong to another host than the page.
 */
export type AssertionResult =
  | { readonly kind: 'succeeded'; readonly credential: string }
  | { readonly kind: 'aborted' }
  | { readonly kind: 'cancelled' | 'timedOut' }
  | { readonly kind: 'wrongOrigin'; readonly rpId: string }
  | { readonly kind: 'failed'; readonly name: string }

export interface AssertionRequest {
  readonly options: RequestOptions
  /** `conditional`: offered in the autofill of the browser, without a dialog. */
  readonly mediation: 'optional' | 'conditional'
  readonly signal: AbortSignal
}

/** Browsers allow one request at a time on a page, so a new one aborts the one before. */
let current: AbortController | undefined

/**
 * Requests an assertion from the browser.
 *
 * @see https://www.w3.org/TR/webauthn-3/#sctn-getAssertion
 */
export async function getAssertion({ options, mediation, signal }: AssertionRequest): Promise<AssertionResult> {
  if (signal.aborted) return { kind: 'aborted' }
  current?.abort()
  const own = new AbortController()
  current = own
  const startedAtMs = performance.now()
  const abort = () => { own.abort() }
  signal.addEventListener('abort', abort)
  try {
    const credential = await navigator.credentials.get({ publicKey: options, mediation, signal: own.signal })
    return credential ? { kind: 'succeeded', credential: toJson(credential) } : { kind: 'cancelled' }
  } catch (error) {
    return own.signal.aborted ? { kind: 'aborted' } : resultOf(error, options, performance.now() - startedAtMs)
  } finally {
    signal.removeEventListener('abort', abort)
    if (current === own) current = undefined
  }
}

function resultOf(error: unknown, { timeout = Infinity, rpId }: RequestOptions, durationMs: number): AssertionResult {
  const name = error instanceof Error || error instanceof DOMException ? error.name : String(error)
  switch (name) {
    case 'NotAllowedError':
      return { kind: durationMs >= timeout ? 'timedOut' : 'cancelled' }
    case 'SecurityError':
      return rpId === undefined ? { kind: 'failed', name } : { kind: 'wrongOrigin', rpId }
    default:
      return { kind: 'failed', name }
  }
}

/**
 * Returns the JSON that the wiki reads. `credential.toJSON()` does the same, but older browsers lack it.
 *
 * @see https://www.w3.org/TR/webauthn-3/#dictdef-authenticationresponsejson
 */
function toJson(credential: Credential): string {
  // Only a public key was requested, so nothing else can have been returned.
  const { id, type, rawId, response } = credential as PublicKeyCredential
  const { authenticatorData, clientDataJSON, signature, userHandle } = response as AuthenticatorAssertionResponse
  return JSON.stringify({
    id,
    type,
    rawId: encodeBase64Url(rawId),
    response: {
      authenticatorData: encodeBase64Url(authenticatorData),
      clientDataJSON: encodeBase64Url(clientDataJSON),
      signature: encodeBase64Url(signature),
      userHandle: userHandle ? encodeBase64Url(userHandle) : null,
    },
  })
}
