// Redirects in a popup by Tab, Enter and Space alone.
import type { Page } from '@playwright/test'
import { join } from 'node:path'
import { expectHeld, leaveBy, pressAt } from '../keys.ts'
import { alice, atProvider, expect, test, type RedirectPage } from './redirectPage.ts'

test.beforeEach(async ({ context }) => {
  await context.addInitScript({ path: join(import.meta.dirname, '../pages/listen.js') })
})

test.afterEach(async ({ page }) => {
  expect(await page.evaluate(() => window.framesOnBody), 'frames with the focus on the body').toBe(0)
})

async function openByKey({ page, way }: RedirectPage, key: 'Enter' | 'Space' = 'Enter'): Promise<Page> {
  const opening = page.waitForEvent('popup')
  await pressAt(way(), key)
  return opening
}

const agreeIn = (popup: Page) => popup.getByRole('link', { name: 'Go on as alice' })
const refuseIn = (popup: Page) => popup.getByRole('link', { name: 'I would rather not' })

for (const key of ['Enter', 'Space'] as const) {
  test(`logs in with an identity provider by ${key}, and the focus stays on the heading`, async ({ redirect }) => {
    await redirect.begin()
    const popup = await openByKey(redirect, key)
    await expectHeld(redirect.heading)
    await expect(redirect.heading).toHaveText('One more step')
    await leaveBy(agreeIn(popup))
    await redirect.passedAs(alice)
    await expect(redirect.heading).toBeFocused()
    await expect(redirect.heading).toHaveText('You are logged in')
    expect(redirect.continues()).toHaveLength(1)
  })
}

test('refuses at the identity provider, and logs in with it afterwards', async ({ redirect }) => {
  await redirect.begin()
  await leaveBy(refuseIn(await openByKey(redirect)))
  await redirect.state('awaitingInput')
  await expect(redirect.alert).toContainText('access_denied')
  await expect(redirect.heading).toBeFocused()
  await leaveBy(agreeIn(await openByKey(redirect)))
  await redirect.passedAs(alice)
})

test('cancels while the popup is open, and shows the form again', async ({ redirect, page }) => {
  await redirect.begin()
  const popup = await openByKey(redirect)
  await atProvider.isThere(popup)
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
  await atProvider.isThere(first)
  await first.close()
  await expect(redirect.hint).toBeVisible()
  const opening = page.waitForEvent('popup')
  await pressAt(redirect.button(/^Open again$/))
  const second = await opening
  await expectHeld(redirect.button(/^Open again$/))
  await leaveBy(agreeIn(second))
  await redirect.passedAs(alice)
  await expect(redirect.heading).toBeFocused()
})

test('continues in the tab instead, and returns to it', async ({ redirect, page }) => {
  await redirect.begin()
  const popup = await openByKey(redirect)
  await atProvider.isThere(popup)
  await page.bringToFront()
  await pressAt(redirect.button(/^Continue in this tab$/))
  await pressAt(agreeIn(page))
  await redirect.passedAs(alice)
  await expect(redirect.heading).toBeFocused()
  await expect.poll(() => redirect.windows().length).toBe(0)
})
