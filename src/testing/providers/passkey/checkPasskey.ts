// Whether what came from a security key is an answer to a challenge of this wiki, by a key that it knows. The signature
// is looked at by the function that the wiki was given.
import type { AuthContext } from '../../auth/provider.ts'
import type { Account } from '../../state/accounts.ts'
import { fromBase64Url } from '../../state/base64url.ts'

export interface PasskeyProof {
  readonly account: Account
  readonly challenge: string
}

type Json = Readonly<Record<string, unknown>>

/** Gives whose key it is, or nothing for all that is wrong. */
export async function checkPasskey({ wiki, visit }: AuthContext, posted: string): Promise<PasskeyProof | undefined> {
  const credential = parse(posted)
  const client = parse(decode(recordOf(credential['response'])['clientDataJSON']))
  const challenge = textOf(client['challenge'])
  const origin = textOf(client['origin'])
  if (!visit.session.challenges.delete(challenge) || client['type'] !== 'webauthn.get') return undefined
  if (!belongsTo(origin, wiki.rpId)) return undefined
  const id = textOf(credential['id'])
  const account = wiki.accounts.all().find(({ passkeys }) => passkeys.some((key) => key.id === id))
  const passkey = account?.passkeys.find((key) => key.id === id)
  if (!account || !passkey) return undefined
  const isGood = await wiki.verifyPasskey({ credential, challenge, origin, rpId: wiki.rpId, passkey })
  return isGood ? { account, challenge } : undefined
}

function belongsTo(origin: string, rpId: string): boolean {
  if (!URL.canParse(origin)) return false
  const { hostname } = new URL(origin)
  return hostname === rpId || hostname.endsWith(`.${rpId}`)
}

function parse(text: string): Json {
  try {
    return recordOf(JSON.parse(text))
  } catch {
    return {}
  }
}

function decode(value: unknown): string {
  try {
    return new TextDecoder().decode(fromBase64Url(textOf(value)))
  } catch {
    return ''
  }
}

function recordOf(value: unknown): Json {
  // Any object may be looked into.
  return typeof value === 'object' && value !== null ? (value as Json) : {}
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
