// Providers that return no parameters, two redirects in a row, and identities without a local account.
import { atProvider, expect, test, wikiUnderTest } from './redirectPage.ts'

test('passes with a provider that returns nothing, and posts no parameter', async ({ redirect }) => {
  await redirect.begin()
  const popup = await redirect.openPopup('idp3')
  await atProvider.agree(popup)
  await redirect.expectPassed('BeaconUser')
  const [sent] = redirect.continues()
  expect(sent?.has('code')).toBe(false)
  expect(sent?.has('state')).toBe(false)
})

test('posts nothing if the user cancels at a provider that returns nothing', async ({ redirect }) => {
  await redirect.begin()
  const popup = await redirect.openPopup('idp3')
  await atProvider.waitUntilReady(popup)
  await redirect.button(/^Cancel$/).click()
  await redirect.state('awaitingInput')
  expect(redirect.continues()).toHaveLength(0)
})

test('continues with a second provider after the first', async ({ redirect, page }) => {
  await redirect.begin()
  const first = await redirect.openPopup('idp2')
  await atProvider.waitUntilReady(first)
  const opening = page.waitForEvent('popup')
  await atProvider.agree(first, 'carol')
  // If the click is too old to open another popup, the page asks for another click.
  redirect.button(/^Continue with/).click().catch(() => undefined)
  await atProvider.agree(await opening, 'carol')
  await redirect.expectPassed('HarbourUser')
  expect(redirect.continues()).toHaveLength(2)
})

test('continues after a RESTART: the identity has no local account, and the user logs in with a password', { tag: '@anyWiki' }, async ({ redirect }) => {
  await redirect.begin()
  const popup = await redirect.openPopup()
  await atProvider.agree(popup, 'bob')
  await redirect.state('awaitingInput')
  await expect(redirect.input('username')).toBeVisible()
  await redirect.logIn(wikiUnderTest.accounts.plain)
  await redirect.expectPassed(wikiUnderTest.accounts.plain.username)
})

