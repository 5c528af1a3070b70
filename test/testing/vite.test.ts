// The fake wiki behind Vite's servers, as an app's developer has it.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createLogger, createServer, type ViteDevServer } from 'vite'
import { afterAll, afterEach, expect, it } from 'vitest'
import { createAuthClient } from '../../src/protocol.ts'
import { demoProviders, type FakeWikiOptions } from '../../src/testing/index.ts'
import { fakeWiki } from '../../src/testing/vite.ts'

let server: ViteDevServer | undefined
const folder = mkdtempSync(join(tmpdir(), 'fake-wiki-'))
writeFileSync(join(folder, 'index.html'), '<title>The app</title>')

async function serve(options?: FakeWikiOptions) {
  const lines: string[] = []
  const logger = { ...createLogger(), info: (line: string) => { lines.push(line) } }
  server = await createServer({ root: folder, configFile: false, customLogger: logger, server: { host: '127.0.0.1', port: 0, strictPort: false }, plugins: [fakeWiki(options)] })
  await server.listen()
  server.printUrls()
  const origin = new URL(server.resolvedUrls?.local[0] ?? '').origin
  return { origin, lines: () => lines.join('\n') }
}

afterEach(() => server?.close())
afterAll(() => { rmSync(folder, { recursive: true }) })

it('is at the address of the server, with its accounts in the terminal and its providers beside it', async () => {
  const { origin, lines } = await serve({ features: { providers: demoProviders } })
  expect(lines()).toContain(`Fake wiki: ${origin}/w/api.php`)
  expect(lines()).toMatch(/DemoUser +demo-pass +Just a password\./)

  const cookies: string[] = []
  const fetchWithCookies: typeof fetch = async (input, init) => {
    const response = await fetch(input, { ...init, headers: { cookie: cookies.join('; ') } })
    cookies.push(...response.headers.getSetCookie().map((cookie) => cookie.split(';')[0] ?? ''))
    return response
  }
  const client = createAuthClient({ api: `${origin}/w/api.php`, fetch: fetchWithCookies })
  const answer = await client.begin('clientlogin', { fields: [['labidp1', '1']], returnUrl: `${origin}/auth/return.html` })
  expect(answer.kind).toBe('redirected')
  const target = answer.kind === 'redirected' ? answer.target : ''
  expect(target).toMatch(`${origin}/w/idp1/authorize?`)
  expect(await (await fetch(target)).text()).toContain('Harbour ID')
})

it('is at another path, with other accounts, and leaves all else to Vite', async () => {
  const { origin, lines } = await serve({ api: '/wiki/api.php', users: [{ name: 'Ada', password: 'secret' }] })
  expect(lines()).toContain(`Fake wiki: ${origin}/wiki/api.php`)
  expect(lines()).toMatch(/Ada +secret$/m)
  expect(await (await fetch(`${origin}/wiki/api.php?action=query&meta=siteinfo&format=json`)).json()).toMatchObject({ query: { general: { server: origin } } })
  expect(await (await fetch(`${origin}/w/api.php`, { headers: { accept: 'text/html' } })).text()).toContain('The app')
})
