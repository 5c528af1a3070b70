// Every state and transition of linking, unlinking and logging in while a user is logged in: where the focus is
// afterwards, and what is announced.
import { demoProviders } from '../../src/testing/index.ts'
import { expect, test, type AppPage } from './appPage.ts'
import type { Opening } from './pages/servePages.ts'
import { returnFromProvider, expectHeading, expectNeverLost, expectAnnounced } from './focusChecks.ts'

test.afterEach(({ app }) => expectNeverLost(app))

const [harbour] = demoProviders
const linked = { username: 'LinkedUser', password: 'linked-pass' }
const title = ({ page }: AppPage) => page.locator('.mwa-credentials > .mwa-title')
const button = ({ page }: AppPage, name: RegExp | string) => page.getByRole('button', { name })
const isOnBody = ({ page }: AppPage) => page.evaluate(() => document.activeElement === document.body)

/** LinkedUser has Harbour ID, so nothing is left to link unless it was unlinked. */
function opening(features: NonNullable<Opening['wiki']>['features'] = {}): Opening {
  const target = 'https://harbour.example/authorize'
  const providers = harbour ? [{ ...harbour, target }] : []
  return { as: linked, popups: 'open', returnUrl: '/auth/return.html', wiki: { features: { providers, ...features } } }
}

async function openList(app: AppPage, features?: Parameters<typeof opening>[0]) {
  const wiki = await app.open({ ...opening(features), place: 'accounts' })
  await expect(button(app, 'Unlink Harbour ID (alice)')).toBeVisible()
  await expect(app.flow.locator('.mwa-still-waiting')).toBeAttached()
  return wiki
}

async function unlink(app: AppPage): Promise<void> {
  await button(app, 'Unlink Harbour ID (alice)').click()
  await button(app, 'Unlink').click()
}

async function logInAgain({ input }: AppPage): Promise<void> {
  await input('password').fill(linked.password)
  await input('password').press('Enter')
}

test('a user is logged in already: the focus stays where it was, and the username is announced', async ({ app }) => {
  const release = await app.hold('GET')
  await app.open({ ...opening(), checkSession: true })
  await expect(app.flow.locator('.mwa-still-waiting')).toBeAttached()
  release()
  await app.state('alreadyLoggedIn')
  expect(await isOnBody(app)).toBe(true)
  await expectAnnounced(app, 'polite', 'You are logged in as LinkedUser.')
})

test('the user continues: the focus goes to the heading, and the username is announced', async ({ app }) => {
  await app.open({ ...opening(), checkSession: true })
  await button(app, 'Continue as LinkedUser').click()
  await app.state('passed')
  await expectHeading(app, 'You are logged in')
  await expectAnnounced(app, 'polite', 'Logged in as LinkedUser.')
})

test('the user switches accounts: the focus goes to the heading of the form', async ({ app }) => {
  await app.open({ ...opening(), checkSession: true })
  await button(app, 'Use another account').click()
  await app.state('awaitingInput')
  await expectHeading(app, 'Log in')
})

test('nothing is left to link: the focus stays where it was, and that is announced', async ({ app }) => {
  const release = await app.hold('GET')
  await app.open({ ...opening(), module: 'linkaccount' })
  await expect(app.flow.locator('.mwa-still-waiting')).toBeAttached()
  release()
  await app.state('stopped')
  expect(await isOnBody(app)).toBe(true)
  await expectAnnounced(app, 'polite', 'You have linked every account this wiki supports.')
})

test.describe('an account is linked', () => {
  const plain = { username: 'DemoUser', password: 'demo-pass' }

  test('at once: the focus goes to the heading, which is announced', async ({ app }) => {
    await app.open({ ...opening(), as: plain, module: 'linkaccount' })
    await button(app, /Harbour ID/).click()
    await returnFromProvider(app, 'bob')
    await app.state('passed')
    await expectHeading(app, 'Account linked')
    await expectAnnounced(app, 'polite', 'Account linked')
  })

  test('after reauthentication at the start: the focus stays, the reason is announced, and then the focus goes to the heading', async ({ app }) => {
    const release = await app.hold('GET')
    await app.open({ ...opening({ oldLogins: 1 }), as: plain, module: 'linkaccount' })
    await expect(app.flow.locator('.mwa-still-waiting')).toBeAttached()
    release()
    await expect(app.input('password')).toBeVisible()
    expect(await isOnBody(app)).toBe(true)
    await expectAnnounced(app, 'polite', 'log in again as DemoUser')
    await app.input('password').fill(plain.password)
    await app.input('password').press('Enter')
    await expect(app.heading).toHaveAccessibleName('Link an account')
    await expect(app.heading).toBeFocused()
  })

  test('after reauthentication while linking: the focus goes to the heading of the login, its reason is announced, and then to the next heading', async ({ app }) => {
    const wiki = await app.open({ ...opening(), as: plain, module: 'linkaccount' })
    await expect(app.flow.locator('.mwa-still-waiting')).toBeAttached()
    await expect(button(app, /Harbour ID/)).toBeVisible()
    wiki.configure({ reauthenticateAfterSeconds: -1 })
    await button(app, /Harbour ID/).click()
    await expect(app.input('password')).toBeVisible()
    await expectHeading(app, 'Log in')
    await expectAnnounced(app, 'polite', 'log in again as DemoUser')
    wiki.configure({ reauthenticateAfterSeconds: 3600 })
    await app.input('password').fill(plain.password)
    await app.input('password').press('Enter')
    await app.state('redirecting')
    await expectHeading(app, 'Continue at Harbour ID (harbour.example)')
    await expectAnnounced(app, 'polite', 'Continue signing in at Harbour ID (harbour.example)')
  })
})

test.describe('on the page of linked accounts', () => {
  test('the list loads: the focus stays where it was', async ({ app }) => {
    await openList(app)
    expect(await isOnBody(app)).toBe(true)
  })

  test('unlinking is cancelled: the focus goes to the safe choice, then back to the button', async ({ app }) => {
    await openList(app)
    await button(app, 'Unlink Harbour ID (alice)').click()
    await expect(button(app, 'Cancel')).toBeFocused()
    await expect(button(app, 'Cancel')).toHaveAccessibleDescription('Unlink Harbour ID (alice)? You won’t be able to log in with it any more.')
    await button(app, 'Cancel').click()
    await expect(button(app, 'Unlink Harbour ID (alice)')).toBeFocused()
  })

  test('an account is unlinked: the button keeps the focus, then the heading has it, and both states are announced', async ({ app }) => {
    await openList(app)
    const release = await app.hold('POST')
    await unlink(app)
    await expectAnnounced(app, 'polite', 'Please wait…')
    await expect(button(app, 'Unlink')).toBeFocused()
    release()
    await expectAnnounced(app, 'polite', 'Harbour ID (alice) was unlinked.')
    await expect(title(app)).toBeFocused()
  })

  test('the wiki refuses: the button keeps the focus, and the reason is announced', async ({ app }) => {
    const wiki = await openList(app)
    wiki.configure({ readonly: 'A move.' })
    await unlink(app)
    await expectAnnounced(app, 'assertive', 'A move.')
    await expect(button(app, 'Unlink')).toBeFocused()
  })

  test('the list fails to load: the reason is announced; a retry moves the focus to the heading', async ({ app }) => {
    let isOffline = true
    await app.page.route('**/api.php*', (route) => (isOffline ? route.abort() : route.fallback()))
    await app.open({ ...opening(), place: 'accounts' })
    await expectAnnounced(app, 'assertive', 'Can’t reach the wiki')
    isOffline = false
    await button(app, 'Try again').click()
    await expect(button(app, 'Unlink Harbour ID (alice)')).toBeVisible()
    await expect(title(app)).toBeFocused()
  })

  test('reauthentication: the focus goes to its heading, the reason is announced, and then to the heading of the page', async ({ app }) => {
    await openList(app, { oldLogins: 1 })
    await unlink(app)
    await expect(app.input('password')).toBeVisible()
    await expectHeading(app, 'Log in')
    await expectAnnounced(app, 'polite', 'log in again as LinkedUser')
    await button(app, 'Cancel').click()
    await expect(title(app)).toBeFocused()
    await unlink(app)
    await expect(app.input('password')).toBeVisible()
    await logInAgain(app)
    await expectAnnounced(app, 'polite', 'Harbour ID (alice) was unlinked.')
    await expect(title(app)).toBeFocused()
  })

  test('an account is linked: the focus goes to the heading, and that is announced', async ({ app }) => {
    await openList(app)
    await unlink(app)
    await button(app, /^Connect your Harbour ID/).click()
    await returnFromProvider(app, 'bob')
    await expect(button(app, 'Unlink Harbour ID (bob)')).toBeVisible()
    await expect(title(app)).toBeFocused()
    await expectAnnounced(app, 'polite', 'Account linked')
  })
})
