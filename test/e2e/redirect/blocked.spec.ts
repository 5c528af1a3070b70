// Popups that the browser blocks, and popups that are opened before it is known whether they are needed.
import { alice, atProvider, expect, fieldPrefix, test, type RedirectPage } from './redirectPage.ts'
import { answerPosts, delayPosts } from './wikiAnswers.ts'

const harbourUser = { username: 'HarbourUser', password: 'harbour-pass' }

/**
 * Presses the button by a script, so that the browser blocks the popup. Firefox counts the test's own
 * navigation as a click, so this waits until that has expired.
 */
async function beginBlocked(redirect: RedirectPage, browserName: string): Promise<void> {
  await redirect.page.addInitScript(({ selector, delayMs }) => {
    const watch = new MutationObserver(() => {
      const button = document.querySelector<HTMLElement>(selector)
      if (button === null) return
      watch.disconnect()
      setTimeout(() => { button.click() }, delayMs)
    })
    watch.observe(document, { subtree: true, childList: true })
  }, { selector: `[data-name=${fieldPrefix}idp1] button`, delayMs: browserName === 'firefox' ? 5500 : 0 })
  const isReady = redirect.nextState('redirectPending')
  await redirect.page.goto('/?features=providers', { waitUntil: 'commit' })
  await isReady
}

async function expectPrompt(redirect: RedirectPage): Promise<void> {
  expect(redirect.windows()).toHaveLength(0)
  await expect(redirect.button(/^Continue with (.+ \()?127\.0\.0\.1:\d+\)?$/)).toBeVisible()
  await expect(redirect.button(/^Continue in this tab$/)).toBeVisible()
  await expect(redirect.button(/^Cancel$/)).toBeVisible()
  await expect(redirect.root).not.toContainText(/block/i)
}

async function continueFromPrompt(redirect: RedirectPage, alias: string): Promise<void> {
  const opening = redirect.page.waitForEvent('popup')
  await redirect.button(/^Continue with/).click()
  await atProvider.agree(await opening, alias)
}

test('R17 asks for a click if no popup could be opened, and does not blame a blocker', async ({ redirect, browserName }) => {
  await beginBlocked(redirect, browserName)
  await expectPrompt(redirect)
  await redirect.button(/^Cancel$/).click()
  await redirect.state('awaitingInput')
})

test('R18 passes after a new click', async ({ redirect, browserName }) => {
  await beginBlocked(redirect, browserName)
  await expectPrompt(redirect)
  await continueFromPrompt(redirect, 'alice')
  await redirect.expectPassed(alice)
  expect(redirect.continues()).toHaveLength(1)
})

test('R19 asks for a click if the wiki redirects 6 seconds after a password was submitted', async ({ redirect }) => {
  await redirect.begin()
  await delayPosts(redirect.page, 6000)
  const isReady = redirect.nextState('redirectPending')
  await redirect.logIn(harbourUser)
  await isReady
  await expectPrompt(redirect)
  await redirect.page.unrouteAll()
  await continueFromPrompt(redirect, 'carol')
  await redirect.expectPassed(harbourUser.username)
})

test('opens a popup if the wiki redirects soon after a password was submitted', async ({ redirect }) => {
  await redirect.begin()
  const opening = redirect.page.waitForEvent('popup')
  await redirect.logIn(harbourUser)
  await atProvider.agree(await opening, 'carol')
  await redirect.expectPassed(harbourUser.username)
  expect((await redirect.record()).names).toHaveLength(1)
})

test('R20 passes if the wiki answers after 7 seconds and the popup was opened in the click', async ({ redirect }) => {
  await redirect.begin()
  await delayPosts(redirect.page, 7000)
  const popup = await redirect.openPopup()
  await atProvider.agree(popup)
  await redirect.page.unrouteAll()
  await redirect.expectPassed(alice)
  expect((await redirect.record()).names).toHaveLength(1)
})

test('R21 closes the popup if the wiki refuses', async ({ redirect }) => {
  await redirect.begin()
  await answerPosts(redirect.page, { status: 'FAIL', message: 'Not today.', messagecode: 'not-today', canpreservestate: false })
  await redirect.openPopup()
  await expect(redirect.alert).toContainText('Not today.')
  await expect.poll(() => redirect.windows().length).toBe(0)
})
