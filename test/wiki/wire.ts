/**
 * One browser's way to talk to the API, with every answer written down.
 * It refuses to judge answers, and reads no more of them than the next request needs.
 */

export type Params = Readonly<Record<string, string | readonly string[]>>

export type Answer = {
  /** What was asked, as it stands in a report of a difference. */
  asked: string
  status: number
  /** Those that a client may read. */
  headers: Readonly<Record<string, string | null>>
  body: unknown
}

export type Wire = {
  get: (params: Params) => Promise<Answer>
  post: (params: Params, query?: Params) => Promise<Answer>
  /** Not written down: a token has no shape worth comparing. */
  fetchToken: (type: string) => Promise<string>
}

const watchedHeaders = ['content-type', 'cache-control', 'mediawiki-api-error', 'retry-after', 'x-database-lag']

const always = { format: 'json', formatversion: '2' }

export function createWire(api: string, fetchAnswer: typeof fetch, written: Answer[]): Wire {
  const read = async (asked: string, query: Params, body?: Params): Promise<Answer> => {
    const init = body === undefined ? {} : { method: 'POST', body: encodeParams({ ...always, ...body }) }
    const response = await fetchAnswer(`${api}?${encodeParams(query).toString()}`, init)
    const text = await response.text()
    const headers = Object.fromEntries(watchedHeaders.map((name) => [name, response.headers.get(name)]))
    return { asked, status: response.status, headers, body: parse(text) }
  }
  const write = (answer: Answer): Answer => {
    written.push(answer)
    return answer
  }
  return {
    get: async (params) => write(await read(`GET ${describe(params)}`, { ...always, ...params })),
    post: async (params, query = {}) => write(await read(`POST ${describe(params)}`, query, params)),
    fetchToken: async (type) => {
      const answer = await read('tokens', { ...always, action: 'query', meta: 'tokens', type })
      return pickText(answer.body, ['query', 'tokens', `${type}token`]) ?? ''
    },
  }
}

/** Follows keys and indexes into JSON; `undefined` where the way ends. */
export function pick(value: unknown, way: readonly (string | number)[]): unknown {
  return way.reduce<unknown>(
    // JSON objects and arrays both answer to a key, whatever else they are.
    (at, key) => (at !== null && typeof at === 'object' ? (at as Record<string | number, unknown>)[key] : undefined),
    value,
  )
}

/** `undefined` where there is anything but a text. */
export function pickText(value: unknown, way: readonly (string | number)[]): string | undefined {
  const found = pick(value, way)
  return typeof found === 'string' ? found : undefined
}

function encodeParams(params: Params): URLSearchParams {
  const pairs = Object.entries(params).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value]] : value.map((item) => [`${name}[]`, item]),
  )
  return new URLSearchParams(pairs)
}

function describe({ action, amirequestsfor, meta }: Params): string {
  return [action, meta, amirequestsfor].filter(Boolean).join(' ')
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return `(${text.length} characters that are not JSON)`.replace(/\d+/, 'some')
  }
}
