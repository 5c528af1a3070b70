// R47: the login where apps often put it: behind the route of a hash or of a query, twice on a page, in a dialog, in a frame.
import { expect, test as base, type FrameLocator, type Locator, type Page } from '@playwright/test'
import { servePlaces, type Places } from './places/servePlaces.ts'

const test = base.extend<{ messages: string[] }, { places: Places }>({
  places: [
    // Playwright insists on a pattern here.
    async ({}, use) => {
      const places = await servePlaces()
      await use(places)
      places.stop()
    },
    { scope: 'worker' },
  ],
  messages: async ({ page }, use) => {
    const messages: string[] = []
    page.on('console', (message) => { if (['warning', 'error'].includes(message.type())) messages.push(message.text()) })
    page.on('pageerror', ({ message }) => { messages.push(message) })
    await use(messages)
  },
})

const provider = (at: Page | Locator | FrameLocator) => at.getByRole('button', { name: 'Log in with Harbour ID' })
const agree = (at: Page) => at.getByRole('link', { name: 'Continue as alice' }).click()
const passed = (at: Page | Locator | FrameLocator) => at.getByRole('heading', { name: 'You are logged in' })

for (const [which, path] of [
  ['of a hash', '/?return=/return.html#/login'],
  ['that is the first one of a hash', '/?router=root&return=/return.html'],
  ['of a hash, by the entry of the app', '/?return=/?auth-return#/login'],
  ['of a query, by the entry of the app', '/?router=query&view=login&return=/?auth-return'],
  ['of a query', '/?router=query&view=login&return=/return.html'],
  ['of a hash, without a return page', '/#/login'],
  ['of a query, without a return page', '/?router=query&view=login'],
  ['of a query, which is its own return page', `/?router=query&view=login&return=${encodeURIComponent('/?router=query&view=login')}`],
] as const) {
  test(`a redirect in this tab comes back to the route ${which}`, async ({ page, places, messages }) => {
    const address = places.origin + path
    await page.goto(address)
    await provider(page).click()
    await agree(page)
    await expect(passed(page)).toBeVisible()
    await expect(page).toHaveURL(address)
    // Where the app is loaded anew, it is at the same route.
    await page.context().clearCookies()
    await page.reload()
    await expect(provider(page)).toBeVisible()
    expect(messages).toEqual([])
  })
}

test('where the login is loaded on demand, development says before it leaves that the route will be lost', async ({ page, places, messages }) => {
  await page.goto(`${places.origin}/on-demand`)
  await page.getByRole('link', { name: 'Log in' }).click()
  await provider(page).click()
  await expect(page.getByRole('link', { name: 'Continue as alice' })).toBeVisible()
  expect(messages.join('\n')).toMatch(/comes back to .*, without "#\/login"/)
})

test('where the login is loaded on demand, it goes on when the router of a hash shows it again', async ({ page, places }) => {
  await page.goto(`${places.origin}/on-demand#/login`)
  await provider(page).click()
  await agree(page)
  await expect(page.getByRole('heading', { name: 'Another page' })).toBeVisible()
  await page.evaluate(() => { location.hash = '#/login' })
  await expect(passed(page)).toBeVisible()
  await expect(page).toHaveURL(`${places.origin}/on-demand#/login`)
})

test('logs in by a popup whose return page is the entry of an app with the router of a hash', async ({ page, places, messages }) => {
  await page.goto(`${places.origin}/?redirect=popup&return=/?auth-return#/login`)
  const opening = page.waitForEvent('popup')
  await provider(page).click()
  const popup = await opening
  const isClosed = popup.waitForEvent('close')
  await agree(popup)
  await isClosed
  await expect(passed(page)).toBeVisible()
  expect(messages).toEqual([])
})

test('where the app answers at the returnUrl, this tab continues, and development says so', async ({ page, places, messages }) => {
  const address = `${places.origin}/start?place=alone&return=${encodeURIComponent('/nowhere?place=alone&return=/nowhere')}`
  await page.goto(address)
  await provider(page).click()
  await agree(page)
  await expect(passed(page)).toBeVisible()
  await expect(page).toHaveURL(address)
  expect(messages.join('\n')).toContain('does not call startReturnPage()')
})

for (const place of ['twice', 'dialog', 'frame'] as const) {
  test(`logs in by a popup, after a summary whose links lead to the fields: ${place}`, async ({ page, places, messages }) => {
    await page.goto(`${places.origin}/?place=${place}&redirect=popup&return=/return.html`)
    const at = place === 'frame' ? page.frameLocator('iframe') : place === 'dialog' ? page.getByRole('dialog') : page.getByRole('region', { name: 'Two' })
    await at.getByRole('button', { name: 'Log in', exact: true }).click()
    const summary = at.getByRole('group', { name: 'Please check these fields:' })
    await expect(summary).toBeFocused()
    await summary.getByRole('link', { name: '“Password” is required.' }).click()
    await expect(at.getByLabel('Password', { exact: true })).toBeFocused()
    if (place === 'twice') await expect(page.getByRole('region', { name: 'One' }).getByRole('group')).toHaveCount(0)
    const opening = page.waitForEvent('popup')
    await provider(at).click()
    const popup = await opening
    const isClosed = popup.waitForEvent('close')
    await agree(popup)
    await isClosed
    await expect(passed(at)).toBeVisible()
    await expect(passed(at)).toBeFocused()
    if (place === 'twice') await expect(provider(page.getByRole('region', { name: 'One' }))).toBeVisible()
    expect(messages).toEqual([])
  })
}

test('logs in by a popup in a frame that may store nothing', async ({ page, places, messages }) => {
  await page.context().addInitScript(() => {
    for (const name of ['sessionStorage', 'localStorage']) Object.defineProperty(window, name, { get() { throw new DOMException('Denied', 'SecurityError') } })
  })
  await page.goto(`${places.origin}/?place=frame&redirect=popup&return=/return.html`)
  const at = page.frameLocator('iframe')
  const opening = page.waitForEvent('popup')
  await provider(at).click()
  await agree(await opening)
  await expect(passed(at)).toBeVisible()
  expect(messages).toEqual([])
})

test('the links of a summary do not change the route of a hash', async ({ page, places }) => {
  await page.goto(`${places.origin}/?return=/return.html#/login`)
  await page.getByRole('button', { name: 'Log in', exact: true }).click()
  await page.getByRole('link', { name: '“Password” is required.' }).click()
  await expect(page.getByLabel('Password', { exact: true })).toBeFocused()
  await expect(page).toHaveURL(/#\/login$/)
})
