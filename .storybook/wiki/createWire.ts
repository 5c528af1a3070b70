// Records requests and responses for the page. Secrets are masked before they are stored.
import { maskAnswer, maskParameters } from './maskSecrets.ts'

export interface Exchange {
  readonly method: string
  /** The API action, such as `clientlogin`, or the path of a request to something else. */
  readonly target: string
  readonly parameters: readonly (readonly [name: string, value: string])[]
  /** `undefined` until the response has arrived. */
  readonly answer?: { readonly status: number; readonly text: string }
}

export interface Wire {
  readonly subscribe: (listener: () => void) => () => void
  readonly exchanges: () => readonly Exchange[]
  readonly record: (request: Request, send: (request: Request) => Promise<Response>) => Promise<Response>
}

export function createWire(): Wire {
  let exchanges: readonly Exchange[] = []
  const listeners = new Set<() => void>()
  const put = (index: number, exchange: Exchange) => {
    exchanges = Object.assign([...exchanges], { [index]: exchange })
    for (const listener of listeners) listener()
  }
  return {
    exchanges: () => exchanges,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async record(request, send) {
      const asked = await describe(request.clone())
      const index = exchanges.length
      put(index, asked)
      const response = await send(request)
      put(index, { ...asked, answer: { status: response.status, text: await textOf(response.clone()) } })
      return response
    },
  }
}

async function describe(request: Request): Promise<Exchange> {
  const url = new URL(request.url)
  const body = new URLSearchParams(request.method === 'POST' ? await request.text() : '')
  const target = body.get('action') ?? url.searchParams.get('action') ?? url.searchParams.get('title') ?? url.pathname
  return { method: request.method, target, parameters: maskParameters([...url.searchParams, ...body]) }
}

async function textOf(response: Response): Promise<string> {
  return response.type === 'error' ? 'no answer' : maskAnswer(await response.text())
}
