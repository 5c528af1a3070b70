/**
 * Signs the name that the identity provider vouches for, so that the extension can check it without a call.
 * Refuses to know who may have which name.
 */

import { createHmac } from 'node:crypto'
import { sharedKey } from './settings.ts'

export type Vouched = { provider: string; name: string; state: string }

export function signCode({ provider, name, state }: Vouched): string {
  const encoded = Buffer.from(name).toString('base64url')
  const signature = createHmac('sha256', sharedKey).update(`${provider}|${encoded}|${state}`).digest('hex')
  return `${encoded}.${signature}`
}
