// Whether an address that a wiki wants a person sent to may be opened. Opens nothing.

export type TargetCheck =
  | { readonly kind: 'safe'; readonly url: string; readonly host: string }
  | { readonly kind: 'unsafe' }

const loopback = /^(localhost|127(\.\d+){3}|\[::1\])$/

/**
 * Lets through absolute addresses without credentials by `https:`, by `http:` to this very machine, or by the scheme of
 * the wiki. Anything else may run with the rights of the page that opens it, as `javascript:` does.
 */
export function checkTarget(target: string, api: string): TargetCheck {
  const url = parse(target)
  if (url?.username !== '' || url.password !== '') return { kind: 'unsafe' }
  const isHttpAllowed = loopback.test(url.hostname) || parse(api)?.protocol === 'http:'
  const isSafe = url.protocol === 'https:' || (url.protocol === 'http:' && isHttpAllowed)
  return isSafe ? { kind: 'safe', url: url.href, host: url.host } : { kind: 'unsafe' }
}

function parse(address: string): URL | undefined {
  try {
    return new URL(address)
  } catch {
    return undefined
  }
}
