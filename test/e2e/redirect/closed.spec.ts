// Popups that the user closes, and results that arrive twice.
import { alice, atProvider, expect, test } from './redirectPage.ts'
import { holdPosts } from './wikiAnswers.ts'

test('R22 shows the form and a notice within a second if the popup is closed before it left for the provider', async ({ redirect, page }) => {
  await redirect.begin()
  const release = await holdPosts(page)
  const popup = await redirect.openWindow()
  await expect(popup.getByRole('heading', { name: 'One moment' })).toBeVisible()
  // The popup has reported that the page can detect when it closes.
  await expect.poll(async () => (await redirect.record()).heard).toContain('channel launched')
  const delayMs = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let closedAtMs: number | undefined
        const timer = setInterval(() => {
          if (window.record.opened[0]?.closed) closedAtMs ??= performance.now()
          const isBack = document.querySelector('.mwa-flow [role=alert]') !== null
          if (closedAtMs === undefined || !isBack) return
          clearInterval(timer)
          resolve(performance.now() - closedAtMs)
        }, 10)
      }),
  )
  await popup.close()
  expect(await delayMs).toBeLessThan(1000)
  await expect(redirect.alert).toContainText('The window was closed')
  await redirect.state('awaitingInput')
  release()
  await expect(redirect.way()).toBeVisible()
})

for (const [number, coop] of [[23, undefined], [24, 'same-origin']] as const) {
  test(`R${String(number)} shows a hint, and can be cancelled, if the popup is closed at a ${coop ? 'COOP' : 'plain'} provider`, async ({ redirect }) => {
    if (coop) await redirect.behave({ coop })
    await redirect.begin()
    const popup = await redirect.openWindow()
    await atProvider.isThere(popup)
    await popup.close()
    await expect(redirect.hint).toBeVisible()
    await redirect.state('redirecting')
    expect((await redirect.record()).alerts).toEqual([])
    await redirect.button(/^Cancel$/).click()
    await redirect.state('awaitingInput')
    expect(redirect.posts()).toHaveLength(1)
  })
}

test('R25 passes if the popup closes as soon as it has returned', async ({ redirect, context }) => {
  await context.addInitScript(() => {
    if (location.pathname !== '/auth/return.html' || location.hash.startsWith('#launch')) return
    const { postMessage } = BroadcastChannel.prototype
    BroadcastChannel.prototype.postMessage = function (message) {
      postMessage.call(this, message)
      window.close()
    }
  })
  await redirect.behave({ coop: 'same-origin' })
  await redirect.begin()
  const popup = await redirect.openWindow()
  const isGone = popup.waitForEvent('close')
  await atProvider.agree(popup)
  await isGone
  await redirect.passedAs(alice)
  expect(redirect.continues()).toHaveLength(1)
})

test('R26 passes after the hint, because it keeps listening', async ({ redirect }) => {
  await redirect.behave({ coop: 'same-origin' })
  await redirect.begin()
  const popup = await redirect.openWindow()
  await expect(redirect.hint).toBeVisible()
  await expect(redirect.button(/^Open again$/)).toBeVisible()
  await atProvider.agree(popup)
  await redirect.passedAs(alice)
  expect((await redirect.record()).alerts).toEqual([])
})

test('opens another popup for the same redirect, and closes both', async ({ redirect, page }) => {
  await redirect.behave({ coop: 'same-origin' })
  await redirect.begin()
  await redirect.openWindow()
  const opening = page.waitForEvent('popup')
  await redirect.button(/^Open again$/).click()
  const second = await opening
  await atProvider.agree(second)
  await redirect.passedAs(alice)
  expect(redirect.continues()).toHaveLength(1)
  // The first popup is at the provider and cannot be closed by the page.
  for (const popup of redirect.windows()) if (!popup.url().includes('/auth/return.html')) await popup.close()
})

test('R27 continues once if the provider redirects back twice', async ({ redirect, context, browserName }) => {
  await redirect.behave({ times: 'twice' })
  await redirect.begin()
  const popup = await redirect.openWindow()
  await atProvider.isThere(popup)
  const another = context.waitForEvent('page')
  await atProvider.agree(popup)
  await another
  await redirect.passedAs(alice)
  expect(redirect.continues()).toHaveLength(1)
  // Firefox does not share the storage of the popup with the second one, so that one cannot tell that the redirect is
  // complete.
  for (const popup of browserName === 'firefox' ? redirect.windows() : []) {
    await expect(popup.getByRole('status')).toContainText('Go back to the tab')
    await popup.close()
  }
  await expect.poll(() => redirect.windows().length).toBe(0)
  expect(redirect.continues()).toHaveLength(1)
})

test('R28 continues once if the result arrives over both transports', async ({ redirect }) => {
  await redirect.begin()
  const popup = await redirect.openWindow()
  await atProvider.agree(popup)
  await redirect.passedAs(alice)
  const { heard } = await redirect.record()
  expect(heard).toContain('channel result')
  expect(heard).toContain('window result')
  expect(redirect.continues()).toHaveLength(1)
})
