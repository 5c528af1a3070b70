// Asks the browser for the answer of a security key or passkey. Whatever happens is a value.
import { toBase64Url } from './base64url.ts'
import type { Question } from './requestOptions.ts'

/**
 * - `proved`: `credential` is what the wiki wants, as JSON.
 * - `aborted`: somebody else asks now, or nobody wants to know any more.
 * - `cancelled`: the person said no, or there is no fitting key. Browsers do not tell which.
 * - `wrongOrigin`: the wiki's keys belong to another host than that of the page.
 */
export type ProofOutcome =
  | { readonly kind: 'proved'; readonly credential: string }
  | { readonly kind: 'aborted' }
  | { readonly kind: 'cancelled' | 'timedOut' | 'unsupported' }
  | { readonly kind: 'wrongOrigin'; readonly rpId: string }
  | { readonly kind: 'failed'; readonly name: string }

export interface Asking {
  readonly question: Question
  /** `conditional`: among what the browser offers to fill in, without a dialogue. */
  readonly mediation: 'optional' | 'conditional'
  readonly signal: AbortSignal
}

/** A page can ask once at a time, whoever on it does. */
let asking: AbortController | undefined

export async function askForProof({ question, mediation, signal }: Asking): Promise<ProofOutcome> {
  if (signal.aborted) return { kind: 'aborted' }
  asking?.abort()
  const own = new AbortController()
  asking = own
  const startedAt = performance.now()
  const abort = () => { own.abort() }
  signal.addEventListener('abort', abort)
  try {
    if (!isSupported()) return { kind: 'unsupported' }
    const credential = await navigator.credentials.get({ publicKey: question, mediation, signal: own.signal })
    return credential ? { kind: 'proved', credential: toJson(credential) } : { kind: 'cancelled' }
  } catch (error) {
    return own.signal.aborted ? { kind: 'aborted' } : outcomeOf(error, question, performance.now() - startedAt)
  } finally {
    signal.removeEventListener('abort', abort)
    if (asking === own) asking = undefined
  }
}

export function isSupported(): boolean {
  return typeof PublicKeyCredential === 'function'
}

/** Whether the browser offers passkeys where it offers names. */
export async function offersInForms(): Promise<boolean> {
  // Older browsers have no such method.
  if (!isSupported() || !('isConditionalMediationAvailable' in PublicKeyCredential)) return false
  return PublicKeyCredential.isConditionalMediationAvailable().catch(() => false)
}

function outcomeOf(error: unknown, { timeout = Infinity, rpId }: Question, tookMs: number): ProofOutcome {
  const name = error instanceof Error || error instanceof DOMException ? error.name : String(error)
  switch (name) {
    case 'NotAllowedError':
      return { kind: tookMs >= timeout ? 'timedOut' : 'cancelled' }
    case 'SecurityError':
      return { kind: 'wrongOrigin', rpId: rpId ?? '' }
    default:
      return { kind: 'failed', name }
  }
}

/** As `toJSON()` of newer browsers gives it, with what a wiki reads. */
function toJson(credential: Credential): string {
  // Only the question for a public key was asked, and only its answer can have come.
  const { id, type, rawId, response } = credential as PublicKeyCredential
  const { authenticatorData, clientDataJSON, signature, userHandle } = response as AuthenticatorAssertionResponse
  return JSON.stringify({
    id,
    type,
    rawId: toBase64Url(rawId),
    response: {
      authenticatorData: toBase64Url(authenticatorData),
      clientDataJSON: toBase64Url(clientDataJSON),
      signature: toBase64Url(signature),
      userHandle: userHandle ? toBase64Url(userHandle) : null,
    },
  })
}
