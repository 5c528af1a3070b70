// Reads the arguments of `fetch` by hand: a Request of Node refuses the signals and bodies of another realm, such as
// jsdom's.

export interface FetchCall {
  readonly url: URL
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  readonly signal: AbortSignal | undefined
  readonly credentials: RequestCredentials
}

export async function readFetch(input: RequestInfo | URL, init: RequestInit = {}, base: string): Promise<FetchCall> {
  const given = typeof input === 'string' || 'href' in input ? undefined : input
  const body = init.body === undefined || init.body === null ? ((await given?.text()) ?? '') : writeBody(init.body)
  return {
    url: new URL(typeof input === 'string' ? input : 'href' in input ? input.href : input.url, base),
    method: (init.method ?? given?.method ?? 'GET').toUpperCase(),
    headers: Object.fromEntries(new Headers(init.headers ?? given?.headers)),
    body,
    signal: init.signal ?? given?.signal ?? undefined,
    credentials: init.credentials ?? given?.credentials ?? 'same-origin',
  }
}

function writeBody(body: BodyInit): string {
  if (typeof body === 'string') return body
  if ('getAll' in body) {
    const pairs = [...body].map(([name, value]) => [name, typeof value === 'string' ? value : value.name])
    return new URLSearchParams(pairs).toString()
  }
  throw new Error('The fake wiki cannot read this body: post text, URLSearchParams or FormData, as api.php takes them.')
}
