// A `fetch` with a cookie jar. It serves one wiki, so it ignores paths, domains and lifetimes.
interface Sending {
  /** For every request. */
  readonly headers: Readonly<Record<string, string>>
  /** Sends the request. `globalThis.fetch` by default. */
  readonly send?: typeof fetch
}

export function createCookieFetch({ headers, send = fetch }: Sending): typeof fetch {
  const jar = new Map<string, string>()
  return async (input, init) => {
    const sent = new Headers(init?.headers)
    for (const [name, value] of Object.entries(headers)) sent.set(name, value)
    if (jar.size > 0) sent.set('cookie', [...jar].map(([name, value]) => `${name}=${value}`).join('; '))
    const response = await send(input, { redirect: 'manual', ...init, headers: sent })
    for (const line of response.headers.getSetCookie()) keepCookie(jar, line)
    return response
  }
}

function keepCookie(jar: Map<string, string>, line: string): void {
  const [pair = '', ...attributes] = line.split('; ')
  const [name = '', value = ''] = pair.split(/=(.*)/s)
  const expires = attributes.find((attribute) => attribute.toLowerCase().startsWith('expires='))?.slice(8)
  if (expires !== undefined && Date.parse(expires) < Date.now()) jar.delete(name)
  else jar.set(name, value)
}
