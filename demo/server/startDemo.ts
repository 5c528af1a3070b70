// The server of the demo: the wiki, the return page, and all other pages.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { DemoMode } from './buildPages.ts'
import { createDocs } from './createDocs.ts'
import { createFakeWikis } from './createFakeWikis.ts'
import { createPages } from './createPages.ts'
import { createRealWiki } from './createRealWiki.ts'
import { createReturnPosts } from './createReturnPosts.ts'
import { setOpenerPolicy } from './openerPolicy.ts'
import { startIdentityProvider } from './startIdentityProvider.ts'
import type { DemoSettings } from './parseArguments.ts'

export type Started = { readonly kind: 'portTaken' } | { readonly kind: 'started'; readonly origin: string; stop(): void }

export async function startDemo({ port, api }: DemoSettings, mode: DemoMode = 'development'): Promise<Started> {
  const server = createServer()
  if (!(await listens(server, port))) return { kind: 'portTaken' }
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  // A real wiki has its own identity providers.
  const provider = api ? undefined : await startIdentityProvider()
  const wiki = api ? createRealWiki(api, origin) : createFakeWikis(origin, provider?.origin ?? '')
  const docs = createDocs(origin)
  const pages = createPages(mode)
  const posts = createReturnPosts(origin, pages.built)
  // Before the pages are built, because a request without a listener would never get a response.
  server.on('request', (request, response) => {
    if (wiki(request, response) || posts(request, response) || docs(request, response)) return
    setOpenerPolicy(request, response)
    pages.respond(request, response)
  })
  await pages.built
  return {
    kind: 'started',
    origin,
    stop() {
      provider?.stop()
      server.close()
      server.closeAllConnections()
    },
  }
}

function listens(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    server.once('listening', () => resolve(true))
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(false)
      else reject(error)
    })
    server.listen(port, '127.0.0.1')
  })
}
