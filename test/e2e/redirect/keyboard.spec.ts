// Redirects in a popup by Tab, Enter and Space alone.
import type { Page } from '@playwright/test'
import { join } from 'node:path'
import { expectFocusInPage, pressAndClose, pressAt } from '../keys.ts'
import { alice, atProvider, expect, test, type RedirectPage } from './redirectPage.ts'

test.beforeEach(async ({ context }) => {
  await context.addInitScript({ path: join(import.meta.dirname, '../pages/listen.js') })
})

test.afterEach(async ({ page }) => {
  expect(await page.evaluate(() => window.framesOnBody), 'frames with the focus on the body').toBe(0)
})

async function openByKey({ page, providerButton }: RedirectPage, key: 'Enter' | 'Space' = 'Enter'): Promise<Page> {
  const opening = page.waitForEvent('popup')
  await pressAt(providerButton(), key)
  return opening
}

const agreeIn = (popup: Page) => popup.getByRole('link', { name: 'Continue as alice' })
const refuseIn = (popup: Page) => popup.getByRole('link', { name: 'Deny' })

for (const key of ['Enter', 'Space'] as const) {
  test(`logs in with an identity provider by ${key}, and the focus stays on the heading`, async ({ redirect }) => {
    await redirect.begin()
    const popup = await openByKey(redirect, key)
    await expectFocusInPage(redirect.heading)
    await expect(redirect.heading).toContainText('Continue at Harbour ID')
    await pressAndClose(agreeIn(popup))
    await redirect.expectPassed(alice)
    await expect(redirect.heading).toBeFocused()
    await expect(redirect.heading).toHaveText('You are logged in')
    expect(redirect.continues()).toHaveLength(1)
  })
}

test('refuses at the identity provider, and logs in with it afterwards', async ({ redirect }) => {
  await redirect.begin()
  await pressAndClose(refuseIn(await openByKey(redirect)))
  await redirect.state('awaitingInput')
  await expect(redirect.alert).toContainText('access_denied')
  await expect(redirect.heading).toBeFocused()
  await pressAndClose(agreeIn(await openByKey(redirect)))
  await redirect.expectPassed(alice)
})

test('cancels while the popup is open, and shows the form again', async ({ redirect, page }) => {
  await redirect.begin()
  const popup = await openByKey(redirect)
  await atProvider.waitUntilReady(popup)
  await page.bringToFront()
  await pressAt(redirect.button(/^Cancel$/))
  await redirect.state('awaitingInput')
  await expect(redirect.heading).toBeFocused()
  await expect(redirect.heading).toHaveText('Log in')
  await expect.poll(() => redirect.windows().length).toBe(0)
})

test('opens the popup again', async ({ redirect, page }) => {
  await redirect.begin()
  const first = await openByKey(redirect)
  await atProvider.waitUntilReady(first)
  await first.close()
  await expect(redirect.hint).toBeVisible()
  const opening = page.waitForEvent('popup')
  await pressAt(redirect.button(/^Open again$/))
  const second = await opening
  await expectFocusInPage(redirect.button(/^Open again$/))
  await pressAndClose(agreeIn(second))
  await redirect.expectPassed(alice)
  await expect(redirect.heading).toBeFocused()
})

test('continues in the tab instead, and returns to it', async ({ redirect, page }) => {
  await redirect.begin()
  const popup = await openByKey(redirect)
  await atProvider.waitUntilReady(popup)
  await page.bringToFront()
  await pressAt(redirect.button(/^Continue in this tab$/))
  await pressAt(agreeIn(page))
  await redirect.expectPassed(alice)
  await expect(redirect.heading).toBeFocused()
  await expect.poll(() => redirect.windows().length).toBe(0)
})
