// The browser's own "Back" and "Forward", with the prop `history`.
import { expect, type Page } from '@playwright/test'
import { test } from './appPage.ts'

/** Where the user was before. Firefox keeps no entry for the blank page that a window begins with. */
let before = ''

test.beforeEach(async ({ page, pages }) => {
  before = (await pages.add({})).address
  await page.goto(before)
})

/** Playwright's own does not notice in Firefox that an earlier page is shown again, and neither does its `page.url()`. */
async function goBack(page: Page): Promise<void> {
  await page.evaluate(() => { setTimeout(() => { history.back() }, 0) })
}

const expectBefore = (page: Page) => expect.poll(() => page.evaluate(() => location.href).catch(() => '')).toBe(before)

test('Back leads from the code to the first form, and then out of the page', async ({ app, page }) => {
  await app.open({ place: 'page', module: 'clientlogin', history: true })
  const address = page.url()
  await app.input('username').fill('TotpUser')
  await app.input('password').fill('totp-pass')
  await app.input('password').press('Enter')
  await expect(app.input('OATHToken')).toBeVisible()

  await goBack(page)
  await expect(app.input('username')).toHaveValue('TotpUser')
  await expect(app.input('password')).toHaveValue('')
  expect(page.url()).toBe(address)

  await goBack(page)
  await expectBefore(page)
})

test('after a pass one Back leaves the page', async ({ app, page }) => {
  const wiki = await app.open({ place: 'page', module: 'clientlogin', history: true })
  await app.input('username').fill('TotpUser')
  await app.input('password').fill('totp-pass')
  await app.input('password').press('Enter')
  await app.input('OATHToken').fill(await wiki.totpCode('TotpUser'))
  await app.input('OATHToken').press('Enter')
  await app.state('passed')
  await goBack(page)
  await expectBefore(page)
})

test('a page that was loaded anew at the code begins with its form, and one Back leaves it', async ({ app, page }) => {
  await app.open({ place: 'page', module: 'clientlogin', history: true })
  await app.input('username').fill('TotpUser')
  await app.input('password').fill('totp-pass')
  await app.input('password').press('Enter')
  await expect(app.input('OATHToken')).toBeVisible()
  await page.reload()
  await expect(app.input('username')).toBeVisible()
  await goBack(page)
  await expectBefore(page)
})
