// Linking and unlinking by Tab, Enter and Space alone, on the page of linked accounts and in a flow.
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { expect, linkedAccount, offers, test, type AccountPage } from './accountPage.ts'
import { pressAndClose, pressAt, tabTo, typeAt } from './keys.ts'

test.beforeEach(async ({ account, context }) => {
  await context.addInitScript({ path: join(import.meta.dirname, 'pages/listen.js') })
  await account.register()
  await account.logInBefore()
})

test.afterEach(async ({ page }) => {
  // `undefined` if the test was skipped in this browser.
  expect(await page.evaluate(() => window.framesOnBody ?? 0), 'frames with the focus on the body').toBe(0)
})

const providerButton = (page: Page) => offers(page, 1).getByRole('button')

/** Completes the redirect in the popup with an identity that has no local account yet. */
async function linkByKeys(page: Page): Promise<void> {
  const opening = page.waitForEvent('popup')
  await pressAt(providerButton(page))
  await pressAndClose((await opening).getByRole('link', { name: 'Continue as bob' }))
}

async function logInAgain({ input, root, page, user }: AccountPage): Promise<void> {
  await expect(page.getByText(`log in again as ${user.username}`).first()).toBeVisible()
  await expect(root.locator('.mwa-title')).toBeFocused()
  await typeAt(input('password'), user.password)
  await page.keyboard.press('Enter')
}

async function unlinkByKeys(row: Locator): Promise<void> {
  await pressAt(row.getByRole('button'), 'Space')
  // The focus starts on the choice that changes nothing.
  await expect(row.getByRole('button', { name: 'Cancel' })).toBeFocused()
}

test('links an account in a flow', async ({ account, page }) => {
  await account.show('module=linkaccount')
  await linkByKeys(page)
  await account.state('passed')
  await expect(account.heading).toBeFocused()
  await expect(account.heading).toHaveText('Account linked')
})

test.describe('a login that is too old', () => {
  test.use({ features: ['oldlogin'] })

  test('reauthenticates, and links', async ({ account, page }) => {
    await account.show('module=linkaccount')
    // The user has done nothing yet, so the page has not moved the focus.
    await expect(account.root).toContainText('log in again')
    await typeAt(account.input('password'), account.user.password)
    await page.keyboard.press('Enter')
    await expect(account.heading).toHaveText('Link an account')
    await expect(account.heading).toBeFocused()
    await linkByKeys(page)
    await account.state('passed')
    await expect(account.heading).toBeFocused()
  })
})

const unsupported = 'Firefox does not expose the body of a POST to the test.'

test('reauthenticates while linking, and continues', async ({ account, page, browserName }) => {
  test.skip(browserName === 'firefox', unsupported)
  await account.expireLoginFor('linkcontinue')
  await account.show('module=linkaccount')
  await linkByKeys(page)
  await logInAgain(account)
  await expect(account.root).toHaveAttribute('data-state', /^redirect/)
  await expect(account.heading).toBeFocused()
  if ((await account.root.getAttribute('data-state')) === 'redirectPending') {
    await pressAt(page.getByRole('button', { name: /^Continue with/ }))
  }
  await expect.poll(() => page.context().pages().length).toBe(2)
  const popup = page.context().pages().find((one) => one !== page)
  await pressAndClose(popup!.getByRole('link', { name: 'Continue as bob' }))
  await account.state('passed')
  await expect(account.heading).toBeFocused()
})

test('links on the page of linked accounts, cancels unlinking, and unlinks', async ({ account, page }) => {
  const rows = linkedAccount(page, 'bob')
  const title = page.locator('.mwa-credentials > .mwa-title')
  await account.show('card=accounts')
  await linkByKeys(page)
  await expect(rows).toHaveCount(1)
  await expect(title).toBeFocused()
  await unlinkByKeys(rows)
  await page.keyboard.press('Enter')
  await expect(rows.getByRole('button')).toBeFocused()
  await unlinkByKeys(rows)
  await page.keyboard.press('Shift+Tab')
  await expect(rows.getByRole('button', { name: 'Unlink' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(rows).toHaveCount(0)
  await expect(title).toBeFocused()
  await tabTo(providerButton(page))
})

test('reauthenticates to unlink', async ({ account, page, browserName }) => {
  test.skip(browserName === 'firefox', unsupported)
  const rows = linkedAccount(page, 'bob')
  const title = page.locator('.mwa-credentials > .mwa-title')
  await account.show('card=accounts')
  await linkByKeys(page)
  await expect(rows).toHaveCount(1)
  await account.expireLoginFor('request')
  await unlinkByKeys(rows)
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Enter')
  await logInAgain(account)
  await expect(title).toBeFocused()
  await expect(page.locator('.mwa-credentials')).toContainText('was unlinked.')
})
