// The browser's own "Back" and "Forward", with the prop `history`.
import { expect } from '@playwright/test'
import { test } from './appPage.ts'

test('Back leads from the code to the first form, and then out of the page', async ({ app, page }) => {
  await page.goto('about:blank')
  await app.open({ place: 'page', module: 'clientlogin', history: true })
  const address = page.url()
  await app.input('username').fill('TotpUser')
  await app.input('password').fill('totp-pass')
  await app.input('password').press('Enter')
  await expect(app.input('OATHToken')).toBeVisible()

  await page.goBack()
  await expect(app.input('username')).toHaveValue('TotpUser')
  await expect(app.input('password')).toHaveValue('')
  expect(page.url()).toBe(address)

  await page.goBack()
  await expect.poll(() => page.url()).toBe('about:blank')
})

test('after a pass one Back leaves the page', async ({ app, page }) => {
  await page.goto('about:blank')
  const wiki = await app.open({ place: 'page', module: 'clientlogin', history: true })
  await app.input('username').fill('TotpUser')
  await app.input('password').fill('totp-pass')
  await app.input('password').press('Enter')
  await app.input('OATHToken').fill(await wiki.totpCode('TotpUser'))
  await app.input('OATHToken').press('Enter')
  await app.state('passed')
  await page.goBack()
  await expect.poll(() => page.url()).toBe('about:blank')
})

test('a page that was loaded anew at the code begins with its form, and one Back leaves it', async ({ app, page }) => {
  await page.goto('about:blank')
  await app.open({ place: 'page', module: 'clientlogin', history: true })
  await app.input('username').fill('TotpUser')
  await app.input('password').fill('totp-pass')
  await app.input('password').press('Enter')
  await expect(app.input('OATHToken')).toBeVisible()
  await page.reload()
  await expect(app.input('username')).toBeVisible()
  await page.goBack()
  await expect.poll(() => page.url()).toBe('about:blank')
})
