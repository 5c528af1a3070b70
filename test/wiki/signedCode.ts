// Signs the authorization codes of the identity provider, so that the extension can verify them without a request.
import { createHmac } from 'node:crypto'
import { sharedKey } from './settings.ts'

type CodeClaims = { provider: string; name: string; state: string }

export function signCode({ provider, name, state }: CodeClaims): string {
  const encoded = Buffer.from(name).toString('base64url')
  const signature = createHmac('sha256', sharedKey).update(`${provider}|${encoded}|${state}`).digest('hex')
  return `${encoded}.${signature}`
}
