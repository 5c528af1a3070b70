// Redirects in the same tab.
import { alice, atProvider, expect, test, type RedirectPage } from './redirectPage.ts'

async function expectClean({ page }: RedirectPage, address: string): Promise<void> {
  expect(page.url()).toBe(address)
  expect(await page.evaluate(() => [sessionStorage.length, localStorage.length])).toEqual([0, 0])
}

test('R39 returns to the same tab from a COOP provider, continues, and clears its storage', { tag: '@anyWiki' }, async ({ redirect, page }) => {
  await redirect.behave({ coop: 'same-origin' })
  await redirect.begin('redirect=tab')
  const address = page.url()
  await redirect.providerButton().click()
  await atProvider.agree(page)
  await redirect.expectPassed(alice)
  await expectClean(redirect, address)
  expect(redirect.windows()).toHaveLength(0)
  expect(redirect.continues()).toHaveLength(1)
})

test('offers only the same tab if there is no return page, and returns to the page itself', async ({ redirect, page }) => {
  await redirect.begin('return=none')
  // The demo names its features in the query, which is not part of the return URL.
  await page.route('**/w/api.php*', (route) =>
    route.continue({ headers: { ...route.request().headers(), 'x-wiki-features': 'providers,return-none' } }))
  await page.reload()
  await redirect.providerButton().click()
  await expect(redirect.button(/^Continue with/)).toHaveCount(0)
  await redirect.button(/^Continue in this tab$/).click()
  await atProvider.agree(page)
  await redirect.expectPassed(alice)
  expect(redirect.windows()).toHaveLength(0)
  expect(redirect.continues()).toHaveLength(1)
})

test('changes from the popup to the tab, and offers the redirect again after going back', async ({ redirect, page, browserName }) => {
  test.skip(browserName === 'firefox', 'Playwright waits forever for a page from the back-forward cache of Firefox.')
  await redirect.behave({ coop: 'same-origin' })
  await redirect.begin()
  const popup = await redirect.openPopup()
  await atProvider.waitUntilReady(popup)
  await redirect.button(/^Continue in this tab$/).click()
  await atProvider.waitUntilReady(page)
  await page.goBack({ waitUntil: 'commit' })
  await expect(redirect.button(/^Continue (with|in this tab)/).or(redirect.providerButton()).first()).toBeVisible()
  expect(redirect.continues()).toHaveLength(0)
  await popup.close()
})

for (const [which, ageMs] of [['fresh', 0], ['old', 3_600_000]] as const) {
  test(`R40 treats a popup as a popup, even if the tab left ${which} redirect state in its storage`, async ({ redirect, page }) => {
    await redirect.begin()
    await page.evaluate((ageMs) => {
      const note = { version: 1, api: new URL('/w/api.php', location.href).href, module: 'clientlogin', parameterNames: ['code', 'state'], host: 'elsewhere', label: '', path: '/', time: Date.now() - ageMs }
      sessionStorage.setItem('mwa-tab', JSON.stringify(note))
    }, ageMs)
    const popup = await redirect.openPopup()
    await atProvider.agree(popup)
    await redirect.expectPassed(alice)
    expect(redirect.continues()).toHaveLength(1)
  })
}

test('passes in a popup where the browser stores nothing, and says before a redirect of the tab that it would be lost', async ({ redirect, page, context }) => {
  await context.addInitScript(() => {
    Storage.prototype.setItem = () => { throw new DOMException('No storage here', 'QuotaExceededError') }
  })
  await redirect.begin()
  const popup = await redirect.openPopup()
  await atProvider.waitUntilReady(popup)
  await redirect.button(/^Continue in this tab$/).click()
  await expect(page.getByText(/doesn’t let this page store anything/)).toBeVisible()
  await atProvider.agree(popup)
  await redirect.expectPassed(alice)
  expect(redirect.continues()).toHaveLength(1)
})

test('clears a return that the page does not know from its URL, and says that the login was not finished', async ({ redirect, page }) => {
  await redirect.begin('redirect=tab')
  const address = page.url()
  await page.goto(`${address}#mwa-return=code%3Dcode-of-another-tab`)
  await page.reload()
  await expect(page.getByRole('alert')).toHaveText(/couldn’t be completed/)
  expect(page.url()).toBe(address)
})
