// Requests of a page that wait until a conversation answers them.
import { errorBody, queryBody, stepBody, type Reply } from './replies.ts'

export interface OpenFetch {
  readonly method: string
  readonly url: string
  readonly body: URLSearchParams | undefined
  readonly signal: AbortSignal | undefined
  isAnswered: boolean
  readonly answer: (said: Reply) => void
}

export function openFetch(fetches: OpenFetch[], input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> {
  return new Promise((resolve, reject) => {
    const body = init.body instanceof URLSearchParams ? init.body : undefined
    const open: OpenFetch = {
      method: init.method ?? 'GET',
      url: input instanceof Request ? input.url : String(input),
      body,
      signal: init.signal ?? undefined,
      isAnswered: false,
      answer(said) {
        // Nothing comes back: the client gives up by itself.
        if (said.failure === 'timeout') return
        open.isAnswered = true
        if (said.failure === 'network') reject(new TypeError('Failed to fetch'))
        else if (said.failure === 'aborted') reject(new DOMException('', 'AbortError'))
        else resolve(responseOf(said, body?.get('action') ?? undefined))
      },
    }
    init.signal?.addEventListener('abort', () => { reject(new DOMException('', 'AbortError')) })
    fetches.push(open)
  })
}

/** `action` is the module of a POST. */
function responseOf(said: Reply, action: string | undefined): Response {
  const { failure } = said
  if (failure === 'http') return new Response('Bad gateway', { status: 502 })
  if (failure === 'malformed') return new Response(said.canPreserve ? '<!doctype html><p>Portal</p>' : '{"query":{"tok')
  if (failure === 'httpRedirect') return new Response(null, { status: 307, headers: { Location: 'https://other.example/' } })
  if (failure?.startsWith('api:')) return Response.json(errorBody(failure as `api:${string}`))
  return Response.json(action === undefined ? queryBody(said) : stepBody(action, said))
}

/** Whether a request still waits for its answer. */
export function isOpen({ isAnswered, signal }: OpenFetch): boolean {
  return !isAnswered && signal?.aborted !== true
}
