// The example for Vite, and what else the guides say of an app with Vite, with the packed package: return pages, the colour, controls,
// a form by hand, and the fake wiki.
import { expect, test as base, type Page } from '@playwright/test'
import { createFakeWiki } from '../../src/testing/index.ts'
import { listenForPost } from './listenForPost.ts'
import { installApp, serveDevelopment, servePreview, type Server } from './viteApp/installApp.ts'

const test = base.extend<object, { built: Server; development: Server }>({
  built: [
    // Playwright insists on a pattern here.
    async ({}, use) => {
      const server = await servePreview(installApp(`vite-looks-${String(process.pid)}`, 'looks'))
      await use(server)
      await server.stop()
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  development: [
    async ({}, use) => {
      const server = await serveDevelopment(installApp(`vite-app-${String(process.pid)}`, 'example'))
      await use(server)
      await server.stop()
    },
    { scope: 'worker', timeout: 120_000 },
  ],
})

// Each worker installs and builds the app.
test.describe.configure({ mode: 'default' })

async function openPopup(page: Page): Promise<Page> {
  const opening = page.waitForEvent('popup')
  await page.getByRole('button', { name: 'Log in with Harbour ID' }).click()
  return opening
}

const agree = (at: Page) => at.getByRole('link', { name: 'Continue as alice' }).click()

async function expectPassed(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: 'You are logged in' })).toBeVisible()
  await expect(page.locator('.mwa-flow')).toContainText('LinkedUser')
}

for (const [way, returnUrl] of [['a page of its own', '/auth/return.html'], ['the entry of the app', '/return']] as const) {
  test(`a built app logs in by a popup whose return page is ${way}`, async ({ page, built, context }) => {
    const addresses: string[] = []
    const scripts: string[] = []
    await page.goto(`${built.origin}/?return=${returnUrl}`)
    await expect(page.getByRole('button', { name: 'Log in with Harbour ID' })).toBeVisible()
    const ofApp = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => /\/looks-[^/]*\.js$/.test(name)))
    expect(ofApp).toHaveLength(1)
    context.on('request', (request) => { scripts.push(request.url()) })
    const popup = await openPopup(page)
    popup.on('framenavigated', (frame) => addresses.push(frame.url()))
    const isClosed = popup.waitForEvent('close')
    await agree(popup)
    await isClosed
    await expectPassed(page)
    // It was there again, and nothing of the app ran in it.
    expect(addresses.map((address) => new URL(address).pathname)).toContain(returnUrl)
    expect(scripts).not.toContain(ofApp[0])
    await expect(page.locator('output')).toHaveText('')
  })
}

test('a built app without a return page is told so, and logs in in this tab', async ({ page, built }) => {
  const warnings: string[] = []
  page.on('console', (message) => { warnings.push(message.text()) })
  await page.goto(`${built.origin}/?return=/nowhere`)
  const popup = await openPopup(page)
  // Vite answers with the app for any path.
  await expect(popup.getByRole('button', { name: 'Log in with Harbour ID' })).toBeVisible()
  await expect(page.locator('output')).toHaveText('returnPageMissing')
  expect(warnings.join('\n')).toContain('does not call startReturnPage()')
  await page.getByRole('button', { name: 'Continue in this tab' }).click()
  await agree(page)
  await expectPassed(page)
  await expect(page).toHaveURL(`${built.origin}/?return=/nowhere`)
})

test('the entry says that there is nothing to do if the return page is opened directly', async ({ page, built }) => {
  await page.goto(`${built.origin}/return`)
  await expect(page.getByRole('heading', { name: 'Nothing to do here' })).toBeVisible()
  await expect(page.locator('.mwa-flow')).toHaveCount(0)
  await expect(page).toHaveURL(`${built.origin}/return`)
})

test('the built style sheet has the colour of the brand, with text that can be read', async ({ page, built, browserName }) => {
  const greens = { light: [0, 130], dark: [200, 255] } as const
  // The driver of Firefox cannot make it dark.
  for (const colorScheme of browserName === 'firefox' ? (['light'] as const) : (['light', 'dark'] as const)) {
    const link = greens[colorScheme]
    await page.emulateMedia({ colorScheme })
    await page.goto(built.origin)
    const button = page.getByRole('button', { name: 'Log in', exact: true })
    await expect(button).toHaveCSS('background-color', 'rgb(255, 213, 0)')
    await expect(button).toHaveCSS('color', 'color(xyz-d65 0 0 0)')
    await page.getByLabel('Username').focus()
    // Gold: dark on a light page, bright on a dark one.
    const green = await page.getByLabel('Username').evaluate((input) => {
      const context = document.createElement('canvas').getContext('2d')
      if (!context) return NaN
      context.fillStyle = getComputedStyle(input).outlineColor
      context.fillRect(0, 0, 1, 1)
      return context.getImageData(0, 0, 1, 1).data[1] ?? NaN
    })
    expect(green).toBeGreaterThan(link[0])
    expect(green).toBeLessThanOrEqual(link[1])
  }
})

test('the built app has the controls that the guide shows, and sends what they hold', async ({ page, built }) => {
  await page.goto(`${built.origin}/?look=renderers`)
  const remember = page.getByRole('switch')
  await expect(remember).toHaveAccessibleName(/logged in/)
  await remember.click()
  await expect(remember).toBeChecked()
  await page.getByLabel('Username').fill('DemoUser')
  await page.getByLabel('Password', { exact: true }).fill('demo-pass')
  const posted = await listenForPost(page)
  await page.getByRole('button', { name: 'Log in', exact: true }).click()
  expect((await posted()).get('rememberMe')).toBe('1')
  await expect(page.getByRole('heading', { name: 'You are logged in' })).toBeVisible()
})

test('the built app has the form that the guide draws by hand, with two factors', async ({ page, built }) => {
  await page.goto(`${built.origin}/?look=hand`)
  await page.getByLabel('Username').fill('TotpUser')
  await page.getByLabel('Password').fill('guess')
  await page.getByRole('button', { name: 'Log in', exact: true }).click()
  await expect(page.getByRole('alert')).toBeVisible()
  await expect(page.getByLabel('Password')).toHaveValue('')
  await page.getByLabel('Password').fill('totp-pass')
  await page.getByRole('button', { name: 'Log in', exact: true }).click()
  await expect(page.getByLabel('Verification code')).toBeFocused()
})

test('in development the terminal lists the accounts of the fake wiki, and they log in', async ({ page, development }) => {
  expect(development.output).toContain(`Fake wiki: ${development.origin}/w/api.php`)
  const [, username = '', password = ''] = /^ +(DemoUser) +(\S+)/m.exec(development.output) ?? []
  await page.goto(development.origin)
  await page.getByLabel('Username').fill(username)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Log in', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Hello, DemoUser' })).toBeVisible()
})

test('in development a popup logs in', async ({ page, development }) => {
  await page.goto(development.origin)
  await agree(await openPopup(page))
  await expect(page.getByRole('heading', { name: 'Hello, LinkedUser' })).toBeVisible()
})

test('in development a login with two factors passes, and the user can log out', async ({ page, development }) => {
  await page.goto(development.origin)
  await page.getByLabel('Username').fill('TotpUser')
  await page.getByLabel('Password', { exact: true }).fill('totp-pass')
  await page.getByRole('button', { name: 'Log in', exact: true }).click()
  await page.getByLabel('Verification code').fill(await createFakeWiki().totpCode('TotpUser'))
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page.getByRole('heading', { name: 'Hello, TotpUser' })).toBeVisible()
  await page.getByRole('button', { name: 'Log out' }).click()
  await expect(page.getByLabel('Username')).toBeVisible()
})
