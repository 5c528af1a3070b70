// Pages that are not there, or not awake, when the window comes back.
import { alice, atProvider, expect, test } from './redirectPage.ts'

// A trace looks at every page, and would wait for one that sleeps.
test.use({ trace: 'off' })

test('R33 stops the flow of another tab of this wiki, and tells it', async ({ redirect, page, context }) => {
  await redirect.begin()
  await redirect.openWindow()
  const second = await context.newPage()
  await second.goto(page.url())
  await second.locator('[name=username]').fill('DemoUser')
  await second.locator('[name=password]').fill('demo-pass')
  await second.locator('.mwa-flow button[type=submit]').click()
  await expect(second.locator('.mwa-flow')).toHaveAttribute('data-state', 'passed')
  await redirect.state('stopped')
  await expect(redirect.alert).toContainText('another tab')
  await second.close()
  await expect.poll(() => redirect.windows().length).toBe(0)
  await redirect.button(/^Try again$/).click()
  await redirect.state('asking')
  expect(redirect.continues()).toHaveLength(0)
})

test('R34 explains in the window where the page was loaded anew, and a new flow works', async ({ redirect, page }) => {
  await redirect.begin()
  const popup = await redirect.openWindow()
  await atProvider.isThere(popup)
  await page.reload()
  await redirect.state('asking')
  await atProvider.agree(popup)
  await expect(popup.getByRole('status')).toContainText('Go back to the tab where you started')
  expect(redirect.continues()).toHaveLength(0)
  const next = await redirect.openWindow()
  await atProvider.agree(next)
  await redirect.passedAs(alice)
  expect(redirect.continues()).toHaveLength(1)
  await popup.close()
})

test('R35 passes when a page that was frozen wakes up', async ({ redirect, page, context, browserName }) => {
  test.skip(browserName !== 'chromium', 'Only the protocol of Chromium can stop a page.')
  // With COOP: otherwise both windows are of one process, and stop together.
  await redirect.behave({ coop: 'same-origin' })
  await redirect.begin()
  const popup = await redirect.openWindow()
  await atProvider.isThere(popup)
  // Playwright holds pages to be visible, and no browser freezes what is: so no script of it may go on.
  const session = await context.newCDPSession(page)
  await session.send('Debugger.enable')
  await session.send('Debugger.pause')
  await atProvider.agree(popup)
  await popup.waitForURL('**/auth/return.html')
  expect(redirect.continues()).toHaveLength(0)
  expect(redirect.windows()).toHaveLength(1)
  await session.send('Debugger.resume')
  await session.detach()
  await redirect.passedAs(alice)
  expect(redirect.continues()).toHaveLength(1)
})

for (const coop of [undefined, 'same-origin'] as const) {
  test(`R36 explains where the page is gone, and posts nothing, ${coop ? 'with' : 'without'} COOP`, async ({ redirect, page }) => {
    if (coop) await redirect.behave({ coop })
    await redirect.begin()
    const popup = await redirect.openWindow()
    await atProvider.isThere(popup)
    await page.close()
    await atProvider.agree(popup)
    await expect(popup.getByRole('heading', { name: 'Almost done' })).toBeVisible()
    await expect(popup.getByRole('status')).toContainText('Go back to the tab where you started')
    expect(redirect.posts()).toHaveLength(1)
  })
}
