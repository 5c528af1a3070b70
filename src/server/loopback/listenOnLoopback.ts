// An HTTP server on 127.0.0.1 that answers with plain text. Of Node it takes a module only when it is called, so that this package can
// be bundled for servers that have none.

export interface Received {
  readonly method: string
  /** The header `Host`. */
  readonly host: string | undefined
  readonly url: string
}

export interface Answer {
  readonly status: number
  readonly text: string
}

export interface LoopbackServer {
  readonly origin: string
  readonly host: string
  /** Whether the program runs on only to listen. At first it does not. */
  readonly keepRunning: (isNeeded: boolean) => void
  readonly close: () => Promise<void>
}

/** What is used of Node's `http`. The package does without the types of Node. */
interface NodeHttp {
  createServer(listener: (request: NodeRequest, response: NodeResponse) => void): NodeServer
}

interface NodeRequest {
  readonly method?: string | undefined
  readonly url?: string | undefined
  readonly headers: { readonly host?: string | undefined }
}

interface NodeResponse {
  writeHead(status: number, headers: Readonly<Record<string, string>>): NodeResponse
  end(text: string): void
}

interface NodeServer {
  listen(port: number, host: string, listening: () => void): void
  once(event: 'error', listener: (error: Error) => void): void
  address(): unknown
  close(closed: () => void): void
  closeAllConnections(): void
  ref(): void
  unref(): void
}

declare const process: { readonly getBuiltinModule?: ((name: 'node:http') => NodeHttp | undefined) | undefined } | undefined

const headers = {
  'content-type': 'text/plain; charset=utf-8',
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  connection: 'close',
}

/** Rejects if there is no port, and where there is no `http` of Node. */
export async function listenOnLoopback(answer: (received: Received) => Answer): Promise<LoopbackServer> {
  const server = nodeHttp().createServer(({ method = '', url = '', headers: { host } }, response) => {
    const { status, text } = answer({ method, url, host })
    response.writeHead(status, headers).end(`${text}\n`)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  server.unref()
  // It listens on a port, so it has an address with one.
  const { port } = server.address() as { readonly port: number }
  const host = `127.0.0.1:${port}`
  return {
    origin: `http://${host}`,
    host,
    keepRunning(isNeeded) {
      if (isNeeded) server.ref()
      else server.unref()
    },
    close: () =>
      new Promise((resolve) => {
        server.close(resolve)
        server.closeAllConnections()
      }),
  }
}

/** @see https://nodejs.org/api/process.html#processgetbuiltinmoduleid */
function nodeHttp(): NodeHttp {
  const http = typeof process === 'undefined' ? undefined : process.getBuiltinModule?.('node:http')
  if (http) return http
  throw new Error('react-mediawiki-auth: createLoopbackRedirect needs the http module of Node 20.16 or newer, which this runtime does not have.')
}
