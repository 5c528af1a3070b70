// A server with scripted responses, which records the requests.

interface RawAnswer {
  readonly status?: number
  readonly headers?: Record<string, string>
  readonly text: string
}

/** A body, a whole response, a network error, or no response until the request is aborted. */
export type ScriptedAnswer = RawAnswer | 'network' | 'silence' | Record<string, unknown>

export interface ScriptedCall {
  readonly method: string
  readonly url: string
  readonly credentials: RequestCredentials | undefined
  readonly query: Record<string, string>
  readonly body: Record<string, string>
  /** The body in order, including repeated names. */
  readonly pairs: readonly (readonly [string, string])[]
}

export function scriptedWiki(answers: readonly ScriptedAnswer[]) {
  const calls: ScriptedCall[] = []
  const fetch: typeof globalThis.fetch = (input, init = {}) => {
    const url = input instanceof Request ? input.url : String(input)
    const body = init.body instanceof URLSearchParams ? init.body : undefined
    calls.push({
      method: init.method ?? 'GET',
      url,
      credentials: init.credentials,
      query: Object.fromEntries(new URL(url).searchParams),
      body: Object.fromEntries(body ?? []),
      pairs: [...(body ?? [])],
    })
    const answer = answers[calls.length - 1]
    if (answer === undefined) throw new Error(`Nothing is scripted for call ${String(calls.length)}`)
    return respond(answer, init.signal)
  }
  return { calls, fetch }
}

function respond(answer: ScriptedAnswer, signal: AbortSignal | null | undefined): Promise<Response> {
  if (answer === 'network') return Promise.reject(new TypeError('Failed to fetch'))
  if (answer === 'silence') {
    return new Promise((_, reject) => {
      signal?.addEventListener('abort', () => {
        reject(new DOMException('Aborted', 'AbortError'))
      })
    })
  }
  if ('text' in answer && typeof answer.text === 'string') {
    const { status = 200, headers = {}, text } = answer as RawAnswer
    return Promise.resolve(new Response(text, { status, headers }))
  }
  return Promise.resolve(Response.json(answer))
}
