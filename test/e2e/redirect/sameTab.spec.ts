// Journeys in the tab itself.
import { alice, atProvider, expect, test, type RedirectPage } from './redirectPage.ts'

async function expectClean({ page }: RedirectPage, address: string): Promise<void> {
  expect(page.url()).toBe(address)
  expect(await page.evaluate(() => [sessionStorage.length, localStorage.length])).toEqual([0, 0])
}

test('R39 comes back to the same tab through a COOP provider, goes on, and leaves no note', { tag: '@anyWiki' }, async ({ redirect, page }) => {
  await redirect.behave({ coop: 'same-origin' })
  await redirect.begin('redirect=tab')
  const address = page.url()
  await redirect.way().click()
  await atProvider.agree(page)
  await redirect.passedAs(alice)
  await expectClean(redirect, address)
  expect(redirect.windows()).toHaveLength(0)
  expect(redirect.continues()).toHaveLength(1)
})

test('offers the same tab alone where there is no return page, and comes back to the page itself', async ({ redirect, page }) => {
  await redirect.begin('return=none')
  // The demo names its wiki in the query, which is no part of the address that people come back to.
  await page.route('**/w/api.php*', (route) =>
    route.continue({ headers: { ...route.request().headers(), 'x-wiki-features': 'providers,return-none' } }))
  await page.reload()
  await redirect.way().click()
  await expect(redirect.button(/^Go to/)).toHaveCount(0)
  await redirect.button(/^Continue in this tab$/).click()
  await atProvider.agree(page)
  await redirect.passedAs(alice)
  expect(redirect.windows()).toHaveLength(0)
  expect(redirect.continues()).toHaveLength(1)
})

test('changes from the window to the tab, and is asked again after going back', async ({ redirect, page, browserName }) => {
  test.skip(browserName === 'firefox', 'Playwright waits for ever for a page that Firefox has kept as it was.')
  await redirect.behave({ coop: 'same-origin' })
  await redirect.begin()
  const popup = await redirect.openWindow()
  await atProvider.isThere(popup)
  await redirect.button(/^Continue in this tab$/).click()
  await atProvider.isThere(page)
  await page.goBack({ waitUntil: 'commit' })
  await expect(redirect.button(/^(Go to|Continue in this tab)/).or(redirect.way()).first()).toBeVisible()
  expect(redirect.continues()).toHaveLength(0)
  await popup.close()
})

for (const [which, ageMs] of [['fresh', 0], ['old', 3_600_000]] as const) {
  test(`R40 takes a popup for a popup, although the tab left a ${which} note of its own`, async ({ redirect, page }) => {
    await redirect.begin()
    await page.evaluate((ageMs) => {
      const note = { version: 1, api: new URL('/w/api.php', location.href).href, module: 'clientlogin', names: ['code', 'state'], host: 'elsewhere', label: '', path: '/', time: Date.now() - ageMs }
      sessionStorage.setItem('mwa-tab', JSON.stringify(note))
    }, ageMs)
    const popup = await redirect.openWindow()
    await atProvider.agree(popup)
    await redirect.passedAs(alice)
    expect(redirect.continues()).toHaveLength(1)
  })
}
