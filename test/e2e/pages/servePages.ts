// Serves pages of an app, each with a fake wiki of its own on the same origin, which the test can configure.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAuthClient, type AuthClientOptions } from '../../../src/protocol.ts'
import { prerenderInfo } from '../../../src/server/index.ts'
import { createFakeWiki, toNodeListener, type FakeWiki, type FakeWikiOptions } from '../../../src/testing/index.ts'
import { bundlePages } from './bundlePages.ts'
import type { PlaceProps } from './Place.tsx'

export interface Opening extends Partial<Omit<PlaceProps, 'api' | 'initialInfo'>> {
  readonly wiki?: FakeWikiOptions
  /** The user who is logged in when the page opens. */
  readonly as?: { readonly username: string; readonly password: string }
  /** Renders on the server: with an info that it asks for, with one that was prerendered, or without. */
  readonly server?: 'asks' | 'prerendered' | 'knows nothing'
  /** The content security policy of the page. */
  readonly policy?: string
}

export interface Pages {
  /** Returns the URL of a page, and its wiki. */
  add(opening: Opening): Promise<{ readonly address: string; readonly wiki: FakeWiki }>
  stop(): void
}

export async function servePages(): Promise<Pages> {
  const { files, draw } = await bundlePages()
  const pages = new Map<string, string>()
  const policies = new Map<string, string>()
  const wikis = new Map<string, FakeWiki>()
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://pages')
    const wiki = wikis.get(pathname.split('/')[2] ?? '')
    if (pathname.startsWith('/w/') && wiki) return toNodeListener(wiki)(request, response)
    const text = pathname === '/page.css' ? ownStyles : pages.get(pathname) ?? files.get(pathname)
    const type = pathname.endsWith('.js') ? 'text/javascript' : pathname.endsWith('.css') ? 'text/css' : 'text/html'
    const policy = policies.get(pathname)
    const headers = { 'content-type': `${type}; charset=utf-8`, ...(policy !== undefined && { 'content-security-policy': policy }) }
    response.writeHead(text === undefined ? 404 : 200, headers).end(text)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    async add({ wiki: options, server: drawn, as: _, policy, ...given }) {
      const key = String(pages.size + 1)
      const wiki = createFakeWiki({ ...options, api: `${origin}/w/${key}/api.php` })
      wikis.set(key, wiki)
      const info = await infoFor(drawn, { api: wiki.api, fetch: wiki.openBrowser(), language: given.language })
      const props: PlaceProps = { place: 'page', module: 'clientlogin', ...given, api: wiki.api, ...(info?.kind === 'info' && { initialInfo: info }) }
      pages.set(`/page/${key}`, pageOf(props, drawn ? draw(props) : ''))
      if (policy !== undefined) policies.set(`/page/${key}`, policy)
      return { address: `${origin}/page/${key}`, wiki }
    },
    stop() {
      server.close()
      server.closeAllConnections()
    },
  }
}

async function infoFor(drawn: Opening['server'], options: AuthClientOptions) {
  if (drawn === 'prerendered') return prerenderInfo(options)
  return drawn === 'asks' ? createAuthClient(options).info('clientlogin') : undefined
}

const ownStyles = 'body { margin: 1rem; font-family: system-ui, sans-serif }'

function pageOf(props: PlaceProps, drawn: string): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
<title>An app</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/styles.css"><link rel="stylesheet" href="/page.css">
<div id="root">${drawn}</div>
<script type="application/json" id="props">${JSON.stringify(props).replaceAll('<', '\\u003c')}</script>
<script type="module" src="/inBrowser.js"></script>
</html>`
}
