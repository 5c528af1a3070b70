// The GET that begins with the page, in a built app under a strict content security policy: never a request more than without the script.
import { chromium, expect, test as base, type Page } from '@playwright/test'
import { browserPaths } from '../../scripts/browsers/browserPaths.ts'
import { serveApp, type ServedApp } from './start/serveApp.ts'

const test = base.extend<object, { app: ServedApp }>({
  app: [
    // Playwright insists on a pattern here.
    async ({}, use) => {
      const app = await serveApp()
      await use(app)
      app.stop()
    },
    { scope: 'worker', timeout: 180_000 },
  ],
})

// Each worker packs and builds the app.
test.describe.configure({ mode: 'default' })

function watch(page: Page) {
  const requests: string[] = []
  const complaints: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('/w/api.php')) requests.push(request.method())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  return { requests, complaints }
}

/** Holds back what matches. Returns what lets it go. */
async function hold(page: Page, pattern: string): Promise<() => void> {
  let release = () => {}
  const released = new Promise<void>((resolve) => { release = resolve })
  await page.route(pattern, async (route) => {
    await released
    await route.continue().catch(() => {})
  })
  return release
}

const isLeft = (page: Page) => page.evaluate(() => Reflect.get(window, Symbol.for('react-mediawiki-auth/start')) !== undefined)

test('the request begins before the app is there, and its answer is the form of a login with one GET and one POST', async ({ page, app }) => {
  const { requests, complaints } = watch(page)
  const release = await hold(page, '**/assets/*.js')
  await page.goto(app.origin, { waitUntil: 'commit' })
  await expect.poll(() => requests).toEqual(['GET'])
  expect(await isLeft(page)).toBe(true)
  release()
  await page.getByLabel('Username').fill('DemoUser')
  expect(await isLeft(page)).toBe(false)
  await page.getByLabel('Password', { exact: true }).fill('demo-pass')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'You are logged in' })).toBeVisible()
  expect(requests).toEqual(['GET', 'POST'])
  expect(complaints).toEqual([])
})

test('what the login needs is preloaded, and nothing else', async ({ page, app }) => {
  const scripts: string[] = []
  page.on('request', (request) => { if (request.resourceType() === 'script') scripts.push(new URL(request.url()).pathname) })
  await page.goto(app.origin)
  await expect(page.getByLabel('Username')).toBeVisible()
  const paths = (selector: string, name: string) =>
    page.locator(selector).evaluateAll((elements, attribute) => elements.map((element) => new URL(element.getAttribute(attribute) ?? '', location.href).pathname), name)
  const entry = await paths('script[type=module]', 'src')
  // Of the response: the bundler's own code adds to the head what it is about to load.
  const html = await (await page.request.get(app.origin)).text()
  const preloaded = [...html.matchAll(/rel="modulepreload"[^>]* href="([^"]+)"/g)].map(([, href]) => href)
  expect(preloaded.length).toBeGreaterThan(0)
  expect(new Set(scripts)).toEqual(new Set([...entry, ...preloaded]))
})

const situations: readonly (readonly [string, string, (page: Page, release: () => void) => Promise<void>])[] = [
  ['under StrictMode', '', async (page, release) => {
    release()
    await expect(page.getByLabel('Username')).toBeVisible()
  }],
  ['with two flows', 'flows=2', async (page, release) => {
    release()
    await expect(page.getByLabel('Username')).toHaveCount(2)
  }],
  ['with another language chosen meanwhile', '', async (page, release) => {
    await expect(page.locator('.mwa-flow')).toBeAttached()
    release()
    await expect(page.getByLabel('Username')).toBeVisible()
    await page.getByRole('button', { name: 'Deutsch' }).click()
    await expect(page.getByLabel('Benutzername')).toBeVisible()
  }],
  ['after an aborted navigation', '', async (page, release) => {
    await expect(page.locator('.mwa-flow')).toBeAttached()
    const gone = page.waitForResponse('**/nothing')
    await page.getByRole('link', { name: 'Elsewhere' }).click({ noWaitAfter: true })
    await gone
    release()
    // A locator would wait for the end of the navigation, which never comes.
    await expect.poll(() => page.evaluate(() => document.querySelector('input[name=username]') !== null)).toBe(true)
  }],
  ['after the page was stopped', '', async (page, release) => {
    await expect(page.locator('.mwa-flow')).toBeAttached()
    await page.evaluate(() => { window.stop() })
    release()
    await expect(page.getByLabel('Username')).toBeVisible()
  }],
]

for (const [name, query, act] of situations) {
  test(`${name} the wiki is asked as often as without the script`, async ({ browser, app }) => {
    const counts = []
    for (const script of ['yes', 'no']) {
      const context = await browser.newContext()
      const page = await context.newPage()
      const { requests } = watch(page)
      const release = await hold(page, '**/w/api.php?*')
      await page.goto(`${app.origin}/?script=${script}&${query}`)
      await act(page, release)
      counts.push(requests.length)
      await context.close()
    }
    expect(counts[0]).toBe(counts[1])
  })
}

test('an answer that nobody has taken does not come back with the page from the browser’s cache', async ({ app }) => {
  const browser = await chromium.launch({
    // The one without windows keeps no pages.
    executablePath: browserPaths.chromium,
    headless: false,
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
    args: ['--headless=new', '--no-sandbox', '--disable-gpu'],
  })
  try {
    const page = await browser.newPage()
    await page.addInitScript(() => { addEventListener('pageshow', ({ persisted }) => { document.title = persisted ? 'From the cache' : 'Loaded' }) })
    await page.goto(`${app.origin}/?app=no`)
    expect(await isLeft(page)).toBe(true)
    await page.goto(`${app.origin}/?script=no`)
    await page.goBack({ waitUntil: 'commit' })
    await expect(page).toHaveTitle('From the cache')
    expect(await isLeft(page)).toBe(false)
  } finally {
    await browser.close()
  }
})
