// Sends a page with the opener policy that its URL names, `?coop=same-origin`, because redirects have to work with
// any.
import type { IncomingMessage, ServerResponse } from 'node:http'

const policies = ['same-origin', 'same-origin-allow-popups', 'noopener-allow-popups']

export function setOpenerPolicy({ url = '/' }: IncomingMessage, response: ServerResponse): void {
  const policy = new URL(url, 'http://demo').searchParams.get('coop')
  if (policy !== null && policies.includes(policy)) response.setHeader('cross-origin-opener-policy', policy)
}
