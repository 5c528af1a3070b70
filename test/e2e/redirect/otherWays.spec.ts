// Providers that say nothing, two in a row, and people whom the wiki does not know.
import { atProvider, expect, test, wikiUnderTest } from './redirectPage.ts'

test('passes by a provider that returns nothing, and posts no parameter', async ({ redirect }) => {
  await redirect.begin()
  const popup = await redirect.openWindow('idp3')
  await atProvider.agree(popup)
  await redirect.passedAs('BeaconUser')
  const [sent] = redirect.continues()
  expect(sent?.has('code')).toBe(false)
  expect(sent?.has('state')).toBe(false)
})

test('posts nothing when one cancels at a provider that returns nothing', async ({ redirect }) => {
  await redirect.begin()
  const popup = await redirect.openWindow('idp3')
  await atProvider.isThere(popup)
  await redirect.button(/^Cancel$/).click()
  await redirect.state('awaitingInput')
  expect(redirect.continues()).toHaveLength(0)
})

test('goes on to a second provider after the first', async ({ redirect, page }) => {
  await redirect.begin()
  const first = await redirect.openWindow('idp2')
  await atProvider.isThere(first)
  const opening = page.waitForEvent('popup')
  await atProvider.agree(first, 'carol')
  // Where the click is not fresh enough any more for one more window, a new one is asked for.
  redirect.button(/^Go to/).click().catch(() => undefined)
  await atProvider.agree(await opening, 'carol')
  await redirect.passedAs('HarbourUser')
  expect(redirect.continues()).toHaveLength(2)
})

test('goes on after a RESTART: the wiki does not know who came back, and takes a password', { tag: '@anyWiki' }, async ({ redirect }) => {
  await redirect.begin()
  const popup = await redirect.openWindow()
  await atProvider.agree(popup, 'bob')
  await redirect.state('awaitingInput')
  await expect(redirect.input('username')).toBeVisible()
  await redirect.logIn(wikiUnderTest.accounts.plain)
  await redirect.passedAs(wikiUnderTest.accounts.plain.username)
})

