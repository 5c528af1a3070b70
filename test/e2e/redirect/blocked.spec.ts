// Windows that the browser does not let open, or that are open before it is known whether they are wanted.
import { alice, atProvider, expect, fieldPrefix, test, type RedirectPage } from './redirectPage.ts'
import { answerPosts, delayPosts } from './wikiAnswers.ts'

const harbourUser = { username: 'HarbourUser', password: 'harbour-pass' }

/**
 * Presses the button by a script, without a click of the person: no window may open then. Firefox takes the test's own
 * way to the page for a click, and has to be waited for.
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
  const isReady = redirect.stateSaid('redirectPending')
  await redirect.page.goto('/?features=providers', { waitUntil: 'commit' })
  await isReady
}

async function expectPrompt(redirect: RedirectPage): Promise<void> {
  expect(redirect.windows()).toHaveLength(0)
  await expect(redirect.button(/^Go to 127\.0\.0\.1:\d+$/)).toBeVisible()
  await expect(redirect.button(/^Continue in this tab$/)).toBeVisible()
  await expect(redirect.button(/^Cancel$/)).toBeVisible()
  await expect(redirect.root).not.toContainText(/block/i)
}

async function goByPrompt(redirect: RedirectPage, person: string): Promise<void> {
  const opening = redirect.page.waitForEvent('popup')
  await redirect.button(/^Go to/).click()
  await atProvider.agree(await opening, person)
}

test('R17 asks for a click where no window could be opened, and blames no blocker', async ({ redirect, browserName }) => {
  await beginBlocked(redirect, browserName)
  await expectPrompt(redirect)
  await redirect.button(/^Cancel$/).click()
  await redirect.state('awaitingInput')
})

test('R18 passes by a fresh click after that', async ({ redirect, browserName }) => {
  await beginBlocked(redirect, browserName)
  await expectPrompt(redirect)
  await goByPrompt(redirect, 'alice')
  await redirect.passedAs(alice)
  expect(redirect.continues()).toHaveLength(1)
})

test('R19 asks for a click where the wiki redirects a password after 6 seconds', async ({ redirect }) => {
  await redirect.begin()
  await delayPosts(redirect.page, 6000)
  const isReady = redirect.stateSaid('redirectPending')
  await redirect.logIn(harbourUser)
  await isReady
  await expectPrompt(redirect)
  await redirect.page.unrouteAll()
  await goByPrompt(redirect, 'carol')
  await redirect.passedAs(harbourUser.username)
})

test('opens a window by itself where the wiki redirects a password while the click is fresh', async ({ redirect }) => {
  await redirect.begin()
  const opening = redirect.page.waitForEvent('popup')
  await redirect.logIn(harbourUser)
  await atProvider.agree(await opening, 'carol')
  await redirect.passedAs(harbourUser.username)
  expect((await redirect.record()).names).toHaveLength(1)
})

test('R20 passes where the wiki answers after 7 seconds and the window was opened in the click', async ({ redirect }) => {
  await redirect.begin()
  await delayPosts(redirect.page, 7000)
  const popup = await redirect.openWindow()
  await atProvider.agree(popup)
  await redirect.page.unrouteAll()
  await redirect.passedAs(alice)
  expect((await redirect.record()).names).toHaveLength(1)
})

test('R21 closes the window where the wiki answers with a refusal', async ({ redirect }) => {
  await redirect.begin()
  await answerPosts(redirect.page, { status: 'FAIL', message: 'Not today.', messagecode: 'not-today', canpreservestate: false })
  await redirect.openWindow()
  await expect(redirect.alert).toContainText('Not today.')
  await expect.poll(() => redirect.windows().length).toBe(0)
})
