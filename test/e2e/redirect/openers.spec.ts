// Pages that are gone or reloaded when the popup returns.
import { alice, atProvider, expect, test } from './redirectPage.ts'


test('R33 stops the flow of another tab of this wiki, and says so there', async ({ redirect, page, context }) => {
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
  await redirect.state('awaitingInput')
  expect(redirect.continues()).toHaveLength(0)
})

test('R34 explains in the popup that the page was reloaded, and a new flow works', async ({ redirect, page }) => {
  await redirect.begin()
  const popup = await redirect.openWindow()
  await atProvider.isThere(popup)
  await page.reload()
  await redirect.state('awaitingInput')
  await atProvider.agree(popup)
  await expect(popup.getByRole('status')).toContainText('Go back to the tab where you started')
  expect(redirect.continues()).toHaveLength(0)
  const next = await redirect.openWindow()
  await atProvider.agree(next)
  await redirect.passedAs(alice)
  expect(redirect.continues()).toHaveLength(1)
  await popup.close()
})

for (const coop of [undefined, 'same-origin'] as const) {
  test(`R36 explains that the page is gone, and posts nothing, ${coop ? 'with' : 'without'} COOP`, async ({ redirect, page }) => {
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
