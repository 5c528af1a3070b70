// Sends requests to the API from one browser, and records every answer.
export type Params = Readonly<Record<string, string | readonly string[]>>

export type Answer = {
  /** Names the request in the report of a difference. */
  asked: string
  status: number
  /** The headers that are compared. */
  headers: Readonly<Record<string, string | null>>
  body: unknown
}

export type Wire = {
  get: (params: Params) => Promise<Answer>
  post: (params: Params, query?: Params) => Promise<Answer>
  /** Not recorded, because tokens are random. */
  fetchToken: (type: string) => Promise<string>
}

const comparedHeaders = ['content-type', 'cache-control', 'mediawiki-api-error', 'retry-after', 'x-database-lag']

const always = { format: 'json', formatversion: '2' }

export function createWire(api: string, fetchAnswer: typeof fetch, recorded: Answer[]): Wire {
  const read = async (asked: string, query: Params, body?: Params): Promise<Answer> => {
    const init = body === undefined ? {} : { method: 'POST', body: encodeParams({ ...always, ...body }) }
    const response = await fetchAnswer(`${api}?${encodeParams(query).toString()}`, init)
    const text = await response.text()
    const headers = Object.fromEntries(comparedHeaders.map((name) => [name, response.headers.get(name)]))
    return { asked, status: response.status, headers, body: parse(text) }
  }
  const record = (answer: Answer): Answer => {
    recorded.push(answer)
    return answer
  }
  return {
    get: async (params) => record(await read(`GET ${describe(params)}`, { ...always, ...params })),
    post: async (params, query = {}) => record(await read(`POST ${describe(params)}`, query, params)),
    fetchToken: async (type) => {
      const answer = await read('tokens', { ...always, action: 'query', meta: 'tokens', type })
      return pickText(answer.body, ['query', 'tokens', `${type}token`]) ?? ''
    },
  }
}

/** Returns the value at a path of keys and indexes; `undefined` if there is none. */
export function pick(value: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    // Both objects and arrays can be read by key.
    (at, key) => (at !== null && typeof at === 'object' ? (at as Record<string | number, unknown>)[key] : undefined),
    value,
  )
}

/** Returns `undefined` if the value is not a string. */
export function pickText(value: unknown, path: readonly (string | number)[]): string | undefined {
  const found = pick(value, path)
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
