// A fake wiki on a real server, of which one kind of request meets a fault.
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { createFakeWiki, toNodeListener, type FakeWiki } from '../../src/testing/index.ts'
import type { Fault, Place } from './faults.ts'

/** What a request asks for: its method, and its `action`, `meta` and the like. */
export interface Asked {
  readonly method: string
  readonly parameters: URLSearchParams
}

export interface FaultyWiki {
  readonly wiki: FakeWiki
  readonly api: string
  readonly fetch: typeof globalThis.fetch
  /** Returns the `fetch` of another browser, with cookies of its own. */
  readonly openBrowser: () => typeof globalThis.fetch
  /** All requests since the fault was set. */
  readonly requests: readonly Asked[]
  /** What was sent to somebody else's server. */
  readonly elsewhere: readonly string[]
  /** From now on requests of this kind meet the fault. `undefined`: none does. */
  readonly meet: (fault: Fault | undefined, isMet?: (asked: Asked) => boolean) => void
  readonly close: () => void
}

/** The header that tells the server which requests meet the fault. */
const mark = 'x-fault'

/** `onWait` is called when a request waits for what does not come. */
export async function serveFaultyWiki(onWait: () => void): Promise<FaultyWiki> {
  const elsewhere: string[] = []
  let current: { readonly fault: Fault; readonly isMet: (asked: Asked) => boolean } | undefined
  const requests: Asked[] = []
  const stranger = createServer((request, response) => {
    elsewhere.push(`${request.method ?? ''} ${request.url ?? ''}`)
    response.end('{}')
  })
  const server = createServer((request, response) => {
    const fault = current?.fault
    if (request.headers[mark] !== undefined && fault && 'serve' in fault && isApi(request)) fault.serve(request, response, place)
    else if (!isApi(request)) response.end('<!doctype html><p>Log in</p>')
    else toNodeListener(wiki)(request, response)
  })
  const place: Place = { wiki: await listen(server), elsewhere: await listen(stranger) }
  const api = `${place.wiki}/w/api.php`
  const wiki = createFakeWiki({ api, features: { throttle: false } })

  function openBrowser(): typeof globalThis.fetch {
    const browse = withCookies()
    return async (input, init) => {
      const asked = askedOf(input, init)
      requests.push(asked)
      if (!current?.isMet(asked)) return browse(input, init)
      const { fault } = current
      const answer = 'fetch' in fault ? fault.fetch(() => browse(input, init)) : browse(input, { ...init, headers: { [mark]: '1' } })
      if (fault.kind === 'timeout') void Promise.race([answer, delay(30)]).then(() => delay(5)).then(onWait)
      return answer
    }
  }

  return {
    wiki, api, requests, elsewhere, openBrowser,
    fetch: openBrowser(),
    meet(fault, isMet = () => true) {
      current = fault && { fault, isMet }
      requests.length = elsewhere.length = 0
    },
    close: () => {
      for (const one of [server, stranger]) {
        one.close()
        one.closeAllConnections()
      }
    },
  }
}

const isApi = ({ url = '' }: IncomingMessage) => url.startsWith('/w/api.php')

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`
}

function askedOf(input: RequestInfo | URL, init: RequestInit = {}): Asked {
  const { searchParams } = new URL(input instanceof Request ? input.url : String(input))
  return { method: init.method ?? 'GET', parameters: init.body instanceof URLSearchParams ? init.body : searchParams }
}

/** As a browser keeps the cookies of a wiki. */
function withCookies(): typeof fetch {
  const jar = new Map<string, string>()
  return async (input, init) => {
    const headers = { ...(init?.headers as Record<string, string> | undefined), cookie: [...jar].map((pair) => pair.join('=')).join('; ') }
    const response = await fetch(input, { ...init, headers })
    for (const cookie of response.headers.getSetCookie()) jar.set(cookie.split('=')[0] ?? '', cookie.split(/[=;]/)[1] ?? '')
    return response
  }
}
