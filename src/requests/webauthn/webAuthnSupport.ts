// Whether the page can ask for security keys and passkeys at all.
import { isInForeignFrame } from '../../hooks/index.ts'

/**
 * - `insecure`: the page was not opened by https.
 * - `framed`: another site embeds the page and has not allowed it.
 * - `unsupported`: the browser does not offer it, or the page forbids it to itself.
 */
export type WebAuthnSupport = 'available' | 'insecure' | 'framed' | 'unsupported'

/**
 * Never throws, whatever an extension or a web view has put in the place of the browser's own.
 *
 * @see https://www.w3.org/TR/webauthn-3/#sctn-permissions-policy
 */
export function webAuthnSupport(): WebAuthnSupport {
  try {
    const { isSecureContext, PublicKeyCredential: constructor } = window as Partial<typeof globalThis>
    if (isSecureContext === false) return 'insecure'
    const { credentials } = navigator as Partial<Navigator>
    if (typeof constructor !== 'function' || typeof credentials?.get !== 'function') return 'unsupported'
    if (!isForbiddenByPolicy()) return 'available'
    return isInForeignFrame() ? 'framed' : 'unsupported'
  } catch {
    return 'unsupported'
  }
}

interface Policy {
  readonly features: () => readonly string[]
  readonly allowsFeature: (feature: string) => boolean
}

const feature = 'publickey-credentials-get'

/** False where the browser does not tell: only some have the interface, under one of two names. */
function isForbiddenByPolicy(): boolean {
  try {
    const { permissionsPolicy, featurePolicy } = document as Partial<Record<'permissionsPolicy' | 'featurePolicy', Policy>>
    const policy = permissionsPolicy ?? featurePolicy
    // What a browser has never heard of is not allowed either.
    return policy?.features().includes(feature) === true && !policy.allowsFeature(feature)
  } catch {
    return false
  }
}

/**
 * Whether the browser can offer passkeys in its autofill.
 *
 * @see https://www.w3.org/TR/webauthn-3/#dom-publickeycredential-isconditionalmediationavailable
 */
export async function supportsConditionalUi(): Promise<boolean> {
  try {
    // Older browsers lack the method.
    return 'isConditionalMediationAvailable' in PublicKeyCredential && (await PublicKeyCredential.isConditionalMediationAvailable())
  } catch {
    return false
  }
}
