// The redirects of a program in Node: waits on a port of this machine for the browser that comes back, as native apps do.
import { parseUrl, type OpenRedirect, type RedirectOutcome, type RedirectRequest } from '../../redirect/index.ts'
import { admitReturn } from './admitReturn.ts'
import { listenOnLoopback, type Answer, type Received } from './listenOnLoopback.ts'

/** What the browser shows when it is back. */
export interface LoopbackMessages {
  /** Shown after what the wiki needs came back. */
  readonly returned: string
  /** Shown for anything else that comes. */
  readonly refused: string
}

/** The options of `createLoopbackRedirect`. */
export interface LoopbackRedirectOptions {
  /** Called with each redirect: shows its `url` to the user, or opens it in their browser. */
  readonly show: (request: RedirectRequest) => void
  /** How long to wait for a return, in milliseconds. 5 minutes by default. */
  readonly timeoutMs?: number | undefined
  /** Replaces what the browser shows when it is back. */
  readonly messages?: Partial<LoopbackMessages> | undefined
}

/** Pass `returnUrl` and `openRedirect` to `createAuthFlow`. */
export interface LoopbackRedirect {
  /** On 127.0.0.1, at a random port and path. */
  readonly returnUrl: string
  /** Shows the address, and waits for what comes back. */
  readonly openRedirect: OpenRedirect
  /** Ends listening and waiting. */
  readonly close: () => Promise<void>
}

const english: LoopbackMessages = {
  returned: 'You can close this window and go back to the program.',
  refused: 'Nothing is expected here. Go back to the program and begin there.',
}

/**
 * Listens on 127.0.0.1 for users who come back from an identity provider in a browser of this machine. It takes one answer for each
 * redirect, of the parameters only those that the wiki takes, and only with the OAuth `state` that was sent. It needs Node, Deno or
 * Bun, and rejects elsewhere or if there is no port. Nothing keeps the program running but a redirect.
 *
 * Where the wiki keeps what it needs in its session (`parameterNames` is empty), a browser without that session cannot log in: then
 * `show` should say so.
 *
 * @see https://www.rfc-editor.org/rfc/rfc8252#section-7.3
 */
export async function createLoopbackRedirect({ show, timeoutMs = 5 * 60_000, messages = {} }: LoopbackRedirectOptions): Promise<LoopbackRedirect> {
  const texts = { ...english, ...messages }
  const path = `/${crypto.randomUUID()}`
  let waiting: Waiting | undefined

  const answer = ({ method, host, url }: Received): Answer => {
    const address = parseUrl(url, server.origin)
    const known = { isOwnHost: host === server.host, isOwnPath: address?.pathname === path && address.host === server.host }
    const admitted = admitReturn({ ...known, method, parameters: [...(address?.searchParams ?? [])] }, waiting?.request)
    if (typeof admitted === 'number') return { status: admitted, text: texts.refused }
    waiting?.settle({ kind: 'returned', parameters: admitted })
    return { status: 200, text: texts.returned }
  }
  const server = await listenOnLoopback(answer)

  return {
    returnUrl: server.origin + path,
    openRedirect: (request) =>
      new Promise((resolve) => {
        waiting?.settle({ kind: 'closed' })
        // First, because it may throw. No browser can be back before this turn ends.
        show(request)
        server.keepRunning(true)
        const timer = setTimeout(() => { settle({ kind: 'timedOut' }) }, timeoutMs)
        const settle = (outcome: RedirectOutcome) => {
          clearTimeout(timer)
          server.keepRunning(false)
          waiting = undefined
          resolve(outcome)
        }
        waiting = { request, settle }
        request.signal.addEventListener('abort', () => { if (waiting?.request === request) settle({ kind: 'closed' }) })
      }),
    close() {
      waiting?.settle({ kind: 'closed' })
      return server.close()
    },
  }
}

interface Waiting {
  readonly request: RedirectRequest
  /** Ends the waiting. */
  readonly settle: (outcome: RedirectOutcome) => void
}
