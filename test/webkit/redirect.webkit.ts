// Redirects to an identity provider: in a popup, in a popup that the browser blocks, and in the same tab.
import { expect, it } from 'vitest'
import { expectState, openLogin, type LoginPage } from './loginPage.ts'

/** The wiki account of alice. */
const linkedUser = 'LinkedUser'
const button = '[data-name=labidp1] button'
const agreement = 'a[href*="alice"]'

/** Returns the window that is not the page's own. */
async function popupOf(page: LoginPage, own: string): Promise<string> {
  await expect.poll(() => page.windows()).toHaveLength(2)
  return (await page.windows()).find((window) => window !== own)!
}

/** Agrees at the provider, whose window may close itself by that: no command may be under way there. */
async function agree(page: LoginPage): Promise<void> {
  await expect.poll(() => page.text(agreement)).toBe('Continue as alice')
  await page.run((selector) => { setTimeout(() => { document.querySelector<HTMLElement>(selector)!.click() }, 200) }, agreement)
}

async function agreeInPopup(page: LoginPage, own: string): Promise<void> {
  await page.switchTo(await popupOf(page, own))
  await agree(page)
  await page.switchTo(own)
}

async function expectPassed(page: LoginPage): Promise<void> {
  await expectState(page, 'passed')
  expect(await page.text('.mwa-flow')).toContain(linkedUser)
  expect(await page.windows()).toHaveLength(1)
  expect(await page.run(() => [sessionStorage.length, localStorage.length])).toEqual([0, 0])
}

it('opens a popup in the click, which returns and closes itself', async () => {
  const page = await openLogin({ features: ['providers'] })
  const [own = ''] = await page.windows()
  await page.click(button)
  await agreeInPopup(page, own)
  await expectPassed(page)
})

it('asks for a click where a popup is blocked, and opens one by that', async () => {
  const page = await openLogin({ features: ['providers'] })
  const [own = ''] = await page.windows()
  // No click of a user, so that the browser blocks the popup.
  await page.run((selector) => { setTimeout(() => { document.querySelector<HTMLElement>(selector)!.click() }) }, button)
  await expectState(page, 'redirectPending')
  expect(await page.windows()).toEqual([own])
  await expect.poll(() => page.text('.mwa-redirect')).toMatch(/Continue with .*127\.0\.0\.1:\d+.*Continue in this tab.*Cancel/)
  expect(await page.text('.mwa-flow')).not.toMatch(/block/i)
  await page.click('.mwa-redirect .mwa-primary')
  await agreeInPopup(page, own)
  await expectPassed(page)
})

it('goes to the provider in the same tab and returns', async () => {
  const page = await openLogin({ features: ['providers'], query: 'redirect=tab' })
  const address = await page.run(() => location.href)
  await page.click(button)
  await agree(page)
  await expectPassed(page)
  expect(await page.run(() => location.href)).toBe(address)
})
