// The page in an iframe of another site, where browsers partition storage and channels.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, request, test, type BrowserContext, type Locator, type Page } from '@playwright/test'
import { withBareChromium } from './bareChromium.ts'
import { atProvider } from './redirectPage.ts'

/** Serves the page of another site. Sites differ by host name, not by port. */
async function serveOuterPage(inner: string): Promise<{ address: string; server: Server }> {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' })
    response.end(`<!doctype html><title>Another site</title><iframe src="${inner}" width="800" height="900"></iframe>`)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { address: `http://localhost:${String((server.address() as AddressInfo).port)}/`, server }
}

/** Keeps the cookies for the wiki. Cookies in third-party frames would need TLS. */
async function keepCookiesFor(context: BrowserContext): Promise<void> {
  const jar = await request.newContext()
  await context.route('**/w/api.php*', async (route) => {
    const asked = route.request()
    const data = asked.postData() ?? undefined
    const headers = { 'content-type': asked.headers()['content-type'] ?? '', 'x-wiki-features': 'providers,framed' }
    await route.fulfill({ response: await jar.fetch(asked.url(), { method: asked.method(), headers, ...(data && { data }) }) })
  })
}

interface Framed {
  readonly root: Locator
  readonly openPopup: () => Promise<Page>
}

async function inFrame(baseURL: string, coop: string, check: (framed: Framed) => Promise<void>): Promise<void> {
  const { address, server } = await serveOuterPage(`${baseURL}/?features=providers,framed`)
  try {
    await withBareChromium(async (context) => {
      await keepCookiesFor(context)
      if (coop !== '') await context.addCookies([{ name: 'identity-provider', value: `coop=${coop}`, domain: '127.0.0.1', path: '/' }])
      const page = await context.newPage()
      await page.goto(address)
      const root = page.frameLocator('iframe').locator('.mwa-flow')
      const openPopup = async () => {
        const opening = page.waitForEvent('popup')
        await root.locator('[data-name=labidp1] button').click()
        return opening
      }
      await check({ root, openPopup })
    })
  } finally {
    server.close()
    server.closeAllConnections()
  }
}

test.skip(({ browserName }) => browserName !== 'chromium', 'Firefox cannot be started without the settings of Playwright.')

test('R41 passes in an iframe of another site with a plain provider', async ({ baseURL }) => {
  await inFrame(baseURL ?? '', '', async ({ root, openPopup }) => {
    await atProvider.agree(await openPopup())
    await expect(root).toHaveAttribute('data-state', 'passed')
  })
})

test('R41 offers to leave the iframe if a COOP provider cannot return to it, and explains why', async ({ baseURL }) => {
  await inFrame(baseURL ?? '', 'same-origin', async ({ root, openPopup }) => {
    const popup = await openPopup()
    await atProvider.agree(popup)
    const hint = root.locator('[data-hint=framed]')
    await expect(hint).toContainText('inside another site')
    await expect(hint.getByRole('link', { name: 'Open this page in its own tab' })).toHaveAttribute('target', '_blank')
    await expect(popup.getByRole('heading', { name: 'Almost done' })).toBeVisible()
    await expect(root).toHaveAttribute('data-state', 'redirecting')
  })
})
