// Creates passkeys for the accounts of the fake wikis and verifies their signatures, with a library for servers.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import {
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
  type AuthenticationResponseJSON,
  type RegistrationResponseJSON,
} from '@simplewebauthn/server'
import type { FakeWiki, FakeWikiOptions, VerifyPasskey } from 'react-mediawiki-auth/testing'

/** A host name, because browsers bind no passkey to an IP address. */
export const rpId = 'localhost'

const verifyPasskey: VerifyPasskey = async ({ credential, challenge, origin, passkey }) => {
  try {
    const { verified } = await verifyAuthenticationResponse({
      // The library validates it.
      response: credential as unknown as AuthenticationResponseJSON,
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: rpId,
      requireUserVerification: false,
      credential: { id: passkey.id, publicKey: new Uint8Array(Buffer.from(passkey.publicKey, 'base64url')), counter: 0 },
    })
    return verified
  } catch {
    return false
  }
}

export const passkeySettings: Pick<FakeWikiOptions, 'rpId' | 'passkeyTimeoutMs' | 'verifyPasskey'> = { rpId, verifyPasskey }

const challenges = new Set<string>()

/** GET returns the options for creating a passkey; POST stores the created passkey. */
export async function answerPasskey(request: IncomingMessage, response: ServerResponse, wiki: FakeWiki): Promise<void> {
  const { searchParams } = new URL(request.url ?? '/', 'http://localhost')
  const user = searchParams.get('user') ?? ''
  const answer = request.method === 'POST' ? await register(request, wiki, user) : await createOptions(user)
  response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' }).end(JSON.stringify(answer))
}

async function createOptions(userName: string) {
  const options = await generateRegistrationOptions({
    rpName: 'Simulated wiki',
    rpID: rpId,
    userName,
    authenticatorSelection: { residentKey: 'required', userVerification: 'preferred' },
  })
  challenges.add(options.challenge)
  return options
}

async function register(request: IncomingMessage, wiki: FakeWiki, user: string): Promise<{ readonly isMade: boolean }> {
  try {
    const { registrationInfo } = await verifyRegistrationResponse({
      // The library validates it.
      response: JSON.parse(await text(request)) as RegistrationResponseJSON,
      expectedChallenge: (challenge) => challenges.delete(challenge),
      expectedOrigin: request.headers.origin ?? '',
      expectedRPID: rpId,
      requireUserVerification: false,
    })
    if (!registrationInfo) return { isMade: false }
    const { id, publicKey } = registrationInfo.credential
    wiki.addPasskey(user, { id, publicKey: Buffer.from(publicKey).toString('base64url') })
    return { isMade: true }
  } catch {
    return { isMade: false }
  }
}
