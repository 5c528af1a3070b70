// Nothing is left of a login in its page, however often it comes and goes. Only Chromium tells what it holds.
import type { CDPSession, Page } from '@playwright/test'
import { build } from 'esbuild'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { root } from '../../scripts/manifest.ts'
import { createFakeWiki, demoProviders, toNodeListener } from '../../src/testing/index.ts'
import { expect, test as base } from '@playwright/test'

const test = base.extend<object, { address: string }>({
  address: [
    // Playwright insists on a pattern here.
    async ({}, use) => {
      const { outputFiles } = await build({
        entryPoints: [join(import.meta.dirname, 'leaks/app.tsx')], bundle: true, splitting: true, format: 'esm', minify: true, jsx: 'automatic',
        outdir: '/built', write: false, define: { 'process.env.NODE_ENV': '"production"' }, tsconfig: join(root, 'tsconfig.json'),
      })
      const files = new Map(outputFiles.map(({ path, text }) => [path.replace('/built', ''), text]))
      const listen = toNodeListener(createFakeWiki({ features: { providers: demoProviders } }))
      const server = createServer((request, response) => {
        const { pathname } = new URL(request.url ?? '/', 'http://page')
        const script = files.get(pathname)
        if (pathname.startsWith('/w/')) listen(request, response)
        else response.writeHead(200, { 'content-type': script === undefined ? 'text/html' : 'text/javascript' }).end(script ?? html)
      })
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
      await use(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`)
      server.close()
      server.closeAllConnections()
    },
    { scope: 'worker' },
  ],
})

const html = '<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title><link rel="icon" href="data:,"><script type="module" src="/app.js"></script></html>'

interface Held {
  readonly heap: number
  /** Listeners, and all that the page itself counts. */
  readonly counts: Readonly<Record<string, number>>
}

async function held(at: Page, session: CDPSession): Promise<Held> {
  for (let round = 0; round < 3; round += 1) await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  const { jsEventListeners, documents } = await session.send('Memory.getDOMCounters')
  return { heap: usedSize, counts: { ...(await at.evaluate(() => window.left())), jsEventListeners, documents } }
}

interface Rounds {
  readonly run: (count: number) => Promise<void>
  readonly total: number
  /** Measured over the last ones. */
  readonly last: number
}

/** Returns the bytes that a round has cost in the end. The first fifty rounds warm up what a page keeps for good. */
async function expectNothingLeft(at: Page, { run, total, last }: Rounds): Promise<() => Promise<number>> {
  const session = await at.context().newCDPSession(at)
  await run(50)
  const first = await held(at, session)
  await run(total - 50 - last)
  const before = await held(at, session)
  await run(last)
  await expect.poll(async () => (await held(at, session)).counts).toEqual(first.counts)
  return async () => ((await held(at, session)).heap - before.heap) / last
}

const message = 'bytes for each round'

test.beforeEach(async ({ page: at, address }) => {
  test.setTimeout(600_000)
  await at.goto(address)
  await at.waitForFunction(() => 'left' in window)
})

test('after 1,000 mounts', async ({ page: at }) => {
  const run = (count: number) => at.evaluate(async (times) => {
    for (let round = 0; round < times; round += 1) {
      await window.mount()
      await window.unmount()
    }
  }, count)
  const bytes = await expectNothingLeft(at, { run, total: 1000, last: 500 })
  await expect.poll(bytes, { message }).toBeLessThan(1000)
})

test('after 700 logins', async ({ page: at }) => {
  const run = (count: number) => at.evaluate(async (times) => {
    for (let round = 0; round < times; round += 1) await window.logIn()
  }, count)
  const bytes = await expectNothingLeft(at, { run, total: 700, last: 500 })
  await expect.poll(bytes, { message }).toBeLessThan(1000)
})

test('after 200 popups, but for what a browser keeps of each window', async ({ page: at, address }) => {
  const run = async (count: number) => {
    for (let round = 0; round < count; round += 1) {
      await at.evaluate(() => window.mount())
      const opened = at.waitForEvent('popup')
      await at.getByRole('button', { name: /Harbour ID/ }).click()
      const popup = await opened
      const closed = popup.isClosed() ? undefined : popup.waitForEvent('close')
      await at.getByRole('button', { name: 'Cancel' }).click()
      await closed
      await at.evaluate(() => window.unmount())
    }
  }
  const bytes = await expectNothingLeft(at, { run, total: 200, last: 100 })
  const own = await bytes()
  await at.goto(`${address}?bare`)
  const bare = await (await expectNothingLeft(at, { run, total: 200, last: 100 }))()
  expect(own - bare, message).toBeLessThan(1000)
})
