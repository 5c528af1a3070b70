// A return page that is missing: another page of the app answers for it.
import { alice, atProvider, expect, test } from './redirectPage.ts'

test('R45 says that the return page is missing, and goes on in this tab', async ({ redirect, page }) => {
  await redirect.begin()
  // The demo chooses its wiki by the query of its address.
  const nowhere = `/auth/nowhere${new URL(page.url()).search}`
  await page.goto(`${page.url()}&return=${encodeURIComponent(nowhere)}`)
  await redirect.state('awaitingInput')
  const popup = await redirect.openPopup()
  // What an app shows for any path.
  await expect(popup.locator('.mwa-flow')).toHaveAttribute('data-state', 'awaitingInput')
  const hint = page.locator('[data-hint=returnPageMissing]')
  await expect(hint).toBeVisible()
  expect(redirect.consoleMessages.filter((line) => line.startsWith('warning: ')).join('\n')).toContain('does not call startReturnPage()')
  const isClosed = popup.waitForEvent('close')
  await redirect.button(/^Continue in this tab$/).click()
  await isClosed
  await atProvider.agree(page)
  await redirect.expectPassed(alice)
  expect(redirect.continues()).toHaveLength(1)
})

test('R46 concludes nothing while the user is at the provider, also if it is slow to answer', async ({ redirect, page, context }) => {
  let answer: () => void = () => undefined
  const isAnswering = new Promise<void>((resolve) => { answer = resolve })
  await context.route('**/authorize?*', async (route) => {
    await isAnswering
    await route.continue()
  })
  await redirect.begin()
  const popup = await redirect.openPopup()
  await redirect.state('redirecting')
  // The popup is still at the return page, which is done. A page that says nothing is noticed after five seconds.
  await page.waitForTimeout(7000)
  await expect(page.locator('[data-hint]')).toHaveCount(0)
  answer()
  await atProvider.waitUntilReady(popup)
  await page.waitForTimeout(7000)
  await expect(page.locator('[data-hint]')).toHaveCount(0)
  await atProvider.agree(popup)
  await redirect.expectPassed(alice)
})
