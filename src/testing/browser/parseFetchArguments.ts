// Parses the arguments of `fetch`. Node's Request cannot do it, because it refuses signals and bodies of other realms
// such as jsdom.

export interface FetchCall {
  readonly url: URL
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  readonly signal: AbortSignal | undefined
  readonly credentials: RequestCredentials
}

export async function parseFetchArguments(
  input: RequestInfo | URL,
  init: RequestInit = {},
  base: string,
): Promise<FetchCall> {
  const request = typeof input === 'string' || 'href' in input ? undefined : input
  const body = init.body === undefined || init.body === null ? ((await request?.text()) ?? '') : serialiseBody(init.body)
  return {
    url: new URL(typeof input === 'string' ? input : 'href' in input ? input.href : input.url, base),
    method: (init.method ?? request?.method ?? 'GET').toUpperCase(),
    headers: Object.fromEntries(new Headers(init.headers ?? request?.headers)),
    body,
    signal: init.signal ?? request?.signal ?? undefined,
    credentials: init.credentials ?? request?.credentials ?? 'same-origin',
  }
}

function serialiseBody(body: BodyInit): string {
  if (typeof body === 'string') return body
  if ('getAll' in body) {
    const pairs = [...body].map(([name, value]) => [name, typeof value === 'string' ? value : value.name])
    return new URLSearchParams(pairs).toString()
  }
  throw new Error('The fake wiki cannot read this body: post text, URLSearchParams or FormData, as api.php takes them.')
}
