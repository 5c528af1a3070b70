// An app's page with a flow on it, and what a sighted user or the user of a screen reader gets from it.
import { test as base, expect, type Locator, type Page } from '@playwright/test'
import { join } from 'node:path'
import type { FakeWiki } from '../../src/testing/index.ts'
import { logInBefore } from './logInBefore.ts'
import { servePages, type Opening, type Pages } from './pages/servePages.ts'

export interface AppPage {
  readonly page: Page
  readonly flow: Locator
  readonly heading: Locator
  /** The errors and warnings of the page. */
  readonly complaints: readonly string[]
  open(opening?: Opening): Promise<FakeWiki>
  /** Opens the page with its scripts held back until they are released. */
  openWithoutScripts(opening: Opening): Promise<{ readonly wiki: FakeWiki; readonly releaseScripts: () => Promise<void> }>
  input(name: string): Locator
  state(name: string): Promise<void>
  /** Returns what has been announced to screen readers since the last call. */
  announced(): Promise<readonly string[]>
  /** Holds back POSTs or GETs to the wiki. Returns what releases them. */
  hold(method: 'GET' | 'POST'): Promise<() => void>
}

export const test = base.extend<{ app: AppPage }, { pages: Pages }>({
  pages: [
    // Playwright requires a destructured parameter here.
    async ({}, use) => {
      const pages = await servePages()
      await use(pages)
      pages.stop()
    },
    // The first use bundles the pages.
    { scope: 'worker', timeout: 180_000 },
  ],
  app: async ({ page, pages }, use) => {
    const complaints: string[] = []
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
    })
    await page.addInitScript({ path: join(import.meta.dirname, 'pages/listen.js') })
    const flow = page.locator('.mwa-flow')
    const add = async (opening: Opening = {}) => {
      const { address, wiki } = await pages.add(opening)
      if (opening.as) await logInBefore(page.context(), wiki.api, opening.as)
      return { address, wiki }
    }
    await use({
      page,
      flow,
      heading: flow.locator('.mwa-title'),
      complaints,
      async open(opening) {
        const { address, wiki } = await add(opening)
        await page.goto(address)
        return wiki
      },
      async openWithoutScripts(opening) {
        const { address, wiki } = await add(opening)
        const scripts = createGate()
        await page.route('**/*.js', async (route) => {
          await scripts.opened
          await route.continue()
        })
        await page.goto(address, { waitUntil: 'commit' })
        await flow.waitFor()
        return {
          wiki,
          async releaseScripts() {
            scripts.open()
            await page.waitForLoadState('load')
          },
        }
      },
      input: (name) => flow.locator(`[name="${name}"]`),
      state: (name) => expect(flow).toHaveAttribute('data-state', name),
      announced: () => page.evaluate(() => window.announced.splice(0)),
      async hold(method) {
        const gate = createGate()
        await page.route('**/api.php*', async (route) => {
          if (route.request().method() === method) await gate.opened
          await route.fallback()
        })
        return gate.open
      },
    })
  },
})

function createGate() {
  let open: () => void = () => undefined
  const opened = new Promise<void>((resolve) => (open = resolve))
  return { opened, open: () => { open() } }
}

declare global {
  interface Window {
    /** Set by listen.js. */
    announced: string[]
    /** `undefined` if no page was opened. */
    framesOnBody: number | undefined
  }
}

export { expect }
