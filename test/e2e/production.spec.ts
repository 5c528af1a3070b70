// The packed package in an app that Vite has built for production: which scripts a login needs, and what happens without one.
import { expect, test as base, type Page } from '@playwright/test'
import { serveApp, type ServedApp } from './production/serveApp.ts'

const test = base.extend<object, { app: ServedApp }>({
  app: [
    // Playwright insists on a pattern here.
    async ({}, use) => {
      const app = await serveApp()
      await use(app)
      app.stop()
    },
    // The first use builds the app.
    { scope: 'worker', timeout: 120_000 },
  ],
})

/** Records the requests for scripts and for the API, as they are made. */
function recordRequests(page: Page) {
  const scripts: string[] = []
  const calls: string[] = []
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(request.url())
    if (request.url().includes('/api.php')) calls.push(request.method())
  })
  return { scripts, calls }
}

const flow = (page: Page) => page.locator('.mwa-flow')

async function submit(page: Page, password: string): Promise<void> {
  await page.getByLabel('Username').fill('DemoUser')
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByLabel('Password', { exact: true }).press('Enter')
}

test('a password login loads no script after the first load, and makes four API requests', async ({ page, app }) => {
  const { scripts, calls } = recordRequests(page)
  await page.goto(app.add())
  await expect(page.getByLabel('Username')).toBeVisible()
  const firstLoad = scripts.length
  expect(firstLoad).toBeGreaterThan(0)

  await submit(page, 'wrong')
  await expect(page.getByRole('alert')).toContainText('Incorrect username or password')
  await expect(flow(page)).toHaveAttribute('data-state', 'awaitingInput')
  await submit(page, 'demo-pass')
  await expect(page.getByRole('heading', { name: 'You are logged in' })).toBeVisible()

  expect(scripts.slice(firstLoad)).toEqual([])
  expect(calls).toEqual(['GET', 'POST', 'GET', 'POST'])
  expect(await page.evaluate(() => window.errors)).toEqual([])
})

test('a missing value and a lost connection are shown without another script', async ({ page, app }) => {
  const { scripts } = recordRequests(page)
  await page.goto(app.add())
  await expect(page.getByLabel('Username')).toBeVisible()
  const firstLoad = scripts.length
  await page.getByRole('button', { name: 'Log in' }).click()
  await expect(page.getByRole('group', { name: 'Please check these fields:' })).toBeVisible()
  await page.route('**/api.php*', (route) => route.abort())
  await submit(page, 'demo-pass')
  await expect(page.getByRole('alert')).toContainText('Can’t reach the wiki.')
  await expect(page.getByLabel('Password', { exact: true })).toHaveValue('demo-pass')
  expect(scripts.slice(firstLoad)).toEqual([])
})

test('a file that cannot be loaded is reported as such, and the form works without it', async ({ page, app }) => {
  await page.route('**/CaptchaRequest*', (route) => route.abort())
  await page.goto(app.add({ features: { captcha: 'simple', captchaAfterFailures: 0 } }))
  await expect(page.getByRole('alert')).toContainText('Part of this page didn’t load. Reload the page to try again.')
  expect(await page.evaluate(() => window.errors)).toEqual([{ kind: 'script', part: 'captcha' }])

  // The sum is shown as text, and its answer is a plain field.
  const answer = page.locator('[name="captchaWord"]')
  await answer.fill('4')
  await page.getByLabel('Username').fill('DemoUser')
  await expect(answer).toHaveValue('4')

  await page.unroute('**/CaptchaRequest*')
  await page.getByRole('button', { name: 'Reload the page' }).click()
  await expect(page.locator('.mwa-challenge')).toBeVisible()
  await expect(page.getByRole('alert')).toHaveCount(0)
})

/** Loses every script that is not of the first load, which has to be over. */
async function loseLaterScripts(page: Page, firstLoad: readonly string[]): Promise<void> {
  const kept = new Set(firstLoad)
  await page.route('**/*.js', (route) => (kept.has(route.request().url()) ? route.continue() : route.abort()))
}

const lost = 'Part of this page didn’t load. Reload the page to try again.'
const reload = { name: 'Reload the page' }

test('behind the links every file can be lost: what is missing is said, and the forms work', async ({ page, app }) => {
  const { scripts } = recordRequests(page)
  await page.goto(app.add({ features: { email: true } }))
  await expect(page.getByLabel('Username')).toBeVisible()
  await loseLaterScripts(page, scripts)

  // A reset needs no file of its own.
  await page.getByRole('button', { name: 'Forgot password?' }).click()
  await page.getByLabel('Username').fill('DemoUser')
  await page.getByRole('button', { name: 'Send e-mail' }).click()
  await expect(flow(page)).toContainText('If an account matches')
  await expect(page.getByRole('heading', { name: 'Log in' })).toBeVisible()
  expect(await page.evaluate(() => window.errors)).toEqual([])

  await page.getByRole('button', { name: 'Create account' }).click()
  await expect(page.getByRole('alert')).toContainText(lost)
  await expect(page.getByRole('button', reload)).toBeVisible()
  expect(await page.evaluate(() => window.errors)).toEqual([{ kind: 'script', part: 'field-checks' }])
  await page.getByLabel('Username').fill('Grace')
  await page.getByLabel('Password', { exact: true }).fill('only by me')
  await page.getByLabel('Confirm password').fill('only by me')
  await page.getByRole('button', { name: 'Create account' }).click()
  await expect(flow(page)).toContainText('Account Grace was created')
})

for (const [module, says] of [['createaccount', 'This username is taken.'], ['changeauthenticationdata', 'You can use this password.']] as const) {
  test(`a lost file of ${module} comes when the page is loaded again`, async ({ page, app }) => {
    const { scripts } = recordRequests(page)
    const address = app.add()
    await page.goto(address)
    await submit(page, 'demo-pass')
    await expect(page.getByRole('heading', { name: 'You are logged in' })).toBeVisible()
    await loseLaterScripts(page, scripts)
    await page.goto(`${address}?module=${module}`)
    await expect(page.getByRole('alert')).toContainText(lost)
    await expect(page.getByLabel(/^Confirm/)).toBeVisible()

    await page.unroute('**/*.js')
    await page.getByRole('button', reload).click()
    await expect(page.locator('[data-check]').first()).toBeAttached()
    await expect(page.getByRole('alert')).toHaveCount(0)
    const typed = page.locator(`[name=${module === 'createaccount' ? 'username' : 'password'}]`)
    await typed.pressSequentially('DemoUser')
    await expect(flow(page)).toContainText(says)
  })
}

test('a lost file of a later step keeps what was typed', async ({ page, app }) => {
  await page.route('**/OneTimeCodeExtras*', (route) => route.abort())
  await page.goto(app.add())
  await page.getByLabel('Username').fill('TotpUser')
  await page.getByLabel('Password', { exact: true }).fill('totp-pass')
  await page.getByRole('button', { name: 'Log in' }).click()
  const code = page.locator('[name="OATHToken"]')
  await code.fill('123456')
  await expect.poll(() => page.evaluate(() => window.errors)).toEqual([{ kind: 'script', part: 'one-time-code' }])
  await expect(code).toHaveValue('123456')
  // It only helps with the code, so nothing is missing on the page.
  await expect(flow(page)).not.toContainText('could not be loaded')
})
