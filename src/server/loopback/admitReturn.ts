// Decides whether a request on the loopback port is the return that a redirect waits for.
import type { FormEntries, RedirectRequest } from '../../redirect/index.ts'

export interface ReturnRequest {
  /** Whether the request names this server. A page that has made its own host name point to this machine does not. */
  readonly isOwnHost: boolean
  readonly isOwnPath: boolean
  readonly method: string
  readonly parameters: FormEntries
}

/** The status of a refusal. */
export type Refusal = 400 | 403 | 404 | 405 | 410

/**
 * Returns the parameters that the wiki takes, or why the request is none of the redirect: 403 for another host, 404 for another path,
 * 405 for anything but GET, 410 if nothing is waited for, 400 without the `state` that was sent.
 */
export function admitReturn({ isOwnHost, isOwnPath, method, parameters }: ReturnRequest, redirect: RedirectRequest | undefined): FormEntries | Refusal {
  if (!isOwnHost) return 403
  if (!isOwnPath) return 404
  if (method !== 'GET') return 405
  if (!redirect) return 410
  const { url, parameterNames, accepts } = redirect
  const listed = parameters.filter(([name]) => parameterNames.includes(name))
  const needsState = new URL(url).searchParams.has('state') && parameterNames.includes('state')
  const hasState = listed.some(([name]) => name === 'state')
  return accepts(parameters) && (hasState || !needsState) ? listed : 400
}
