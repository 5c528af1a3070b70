// Verifies what a security key has sent: the challenge, the origin and the key. The option `verifyPasskey` verifies the
// signature.
import type { AuthContext } from '../../authmanager/provider.ts'
import type { Account } from '../../state/accounts.ts'
import { fromBase64Url } from '../../state/bytes.ts'
import type { WikiState } from '../../state/wikiState.ts'

export interface VerifiedAssertion {
  readonly account: Account
  readonly challenge: string
}

type UnknownObject = Readonly<Record<string, unknown>>

/** Returns the account that the key belongs to; `undefined` if anything is wrong. */
export async function verifyAssertion(context: AuthContext, posted: string): Promise<VerifiedAssertion | undefined> {
  const { wiki, browserRequest } = context
  const credential = parseObject(posted)
  const client = parseObject(decodeText(asObject(credential['response'])['clientDataJSON']))
  const challenge = asString(client['challenge'])
  const origin = asString(client['origin'])
  if (!browserRequest.session.passkeyChallenges.delete(challenge) || client['type'] !== 'webauthn.get') return undefined
  if (!isOriginOf(origin, wiki)) return undefined
  const id = asString(credential['id'])
  const account = wiki.accounts.all().find(({ passkeys }) => passkeys.some((key) => key.id === id))
  const passkey = account?.passkeys.find((key) => key.id === id)
  if (!account || !passkey) return undefined
  const isValid = await wiki.verifyPasskey({ credential, challenge, origin, rpId: wiki.rpId, passkey })
  return isValid ? { account, challenge } : undefined
}

function isOriginOf(origin: string, { rpId, passkeyOrigin }: WikiState): boolean {
  if (passkeyOrigin !== undefined) return origin === passkeyOrigin
  if (!URL.canParse(origin)) return false
  const { hostname } = new URL(origin)
  return hostname === rpId || hostname.endsWith(`.${rpId}`)
}

function parseObject(text: string): UnknownObject {
  try {
    return asObject(JSON.parse(text))
  } catch {
    return {}
  }
}

function decodeText(value: unknown): string {
  try {
    return new TextDecoder().decode(fromBase64Url(asString(value)))
  } catch {
    return ''
  }
}

function asObject(value: unknown): UnknownObject {
  // Every object can be read by string keys.
  return typeof value === 'object' && value !== null ? (value as UnknownObject) : {}
}

function asString(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
