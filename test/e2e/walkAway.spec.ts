// Every turn that a way to a third party and back can take: where the focus is afterwards, and what was said.
import { expect, test, type AppPage } from './appPage.ts'
import type { Opening } from './pages/servePages.ts'
import { comeBack, expectHeading, expectNeverLost, expectSaid, tellOfWindow } from './walked.ts'

test.afterEach(({ app }) => expectNeverLost(app))

const providers = [{ id: 'harbour', label: 'Harbour ID', target: 'https://harbour.example/authorize' }]
const button = ({ flow }: AppPage, name: RegExp | string) => flow.getByRole('button', { name })

async function setOut(app: AppPage, windows: Opening['windows'] = 'open', returnUrl: string | undefined = '/auth/return.html') {
  const wiki = await app.open({ windows, ...(returnUrl !== '' && { returnUrl }), wiki: { features: { providers } } })
  await expect(app.flow.locator('.mwa-still-waiting')).toBeAttached()
  await button(app, /Harbour ID/).click()
  return wiki
}

async function goAway(app: AppPage) {
  const wiki = await setOut(app)
  await expect(button(app, 'Open again')).toBeVisible()
  await app.heard()
  return wiki
}

test('no window opens: the heading, and where to go on; none again: the button holds the focus, and it is said', async ({ app }) => {
  await setOut(app, 'blocked')
  await app.state('redirectPending')
  await expectHeading(app, 'One more step')
  await expectSaid(app, 'polite', 'To go on, log in at harbour.example.')
  const open = button(app, 'Go to harbour.example')
  await open.click()
  await expectSaid(app, 'polite', 'No window could be opened. Continue in this tab instead.')
  await expect(open).toBeFocused()
})

test('no window is wanted: the heading; the tab leaves: the heading, and it is said', async ({ app }) => {
  await setOut(app, 'open', '')
  await expectHeading(app, 'One more step')
  await button(app, 'Continue in this tab').click()
  await expectHeading(app, 'One more step')
  await expectSaid(app, 'polite', 'On the way to harbour.example…')
})

test('the window is open: the heading, and where to go on', async ({ app }) => {
  await setOut(app)
  await expectHeading(app, 'One more step')
  await expectSaid(app, 'polite', 'Go on at harbour.example in the window that has opened.')
})

test('the window may be gone: the focus stays, and it is said', async ({ app }) => {
  await goAway(app)
  const cancel = button(app, 'Cancel')
  await cancel.focus()
  await tellOfWindow(app, { kind: 'popupMaybeClosed' })
  await expectSaid(app, 'polite', 'Still signing in at harbour.example?')
  await expect(cancel).toBeFocused()
})

test('the time is nearly up: the focus stays, and it is said; more is asked for: the heading', async ({ app }) => {
  await goAway(app)
  const again = button(app, 'Open again')
  await again.focus()
  await tellOfWindow(app, { kind: 'timeoutWarning' })
  await expectSaid(app, 'polite', 'This page will soon stop waiting for harbour.example.')
  await expect(again).toBeFocused()
  await button(app, 'Wait longer').press('Enter')
  await expect(app.flow.getByText('soon stop waiting')).toHaveCount(0)
  await expectHeading(app, 'One more step')
})

test('another window opens, or none does: the button holds the focus, and what failed is said', async ({ app }) => {
  await setOut(app, 'once')
  const again = button(app, 'Open again')
  await again.click()
  await expectSaid(app, 'polite', 'No window could be opened. Continue in this tab instead.')
  await expect(again).toBeFocused()
})

test('the tab takes over from the window: the button holds the focus, and it is said', async ({ app }) => {
  await goAway(app)
  await button(app, 'Continue in this tab').click()
  await expectSaid(app, 'polite', 'On the way to harbour.example…')
  await expect(button(app, 'Continue in this tab')).toBeFocused()
})

test('the person is back: the heading, that the wiki is waited for, and then who is logged in', async ({ app }) => {
  await setOut(app)
  const letGo = await app.hold('POST')
  await comeBack(app, 'carol')
  await expect(app.flow.getByText('You are back from').first()).toBeVisible()
  await expectHeading(app, 'One more step')
  await expectSaid(app, 'polite', 'You are back from harbour.example. Waiting for the wiki…')
  letGo()
  await expect(app.flow).toHaveAttribute('data-state', /awaitingInput|passed/)
  await expect(app.heading).toBeFocused()
})

for (const [name, event, words] of [
  ['the window was closed', { kind: 'popupClosed' }, 'The window was closed, so nothing was sent.'],
  ['nothing came back in time', { kind: 'timedOut' }, 'Nothing came back in time.'],
  ['nothing was brought back', { kind: 'returned', parameters: [] }, 'You came back without an answer.'],
] as const) {
  test(`${name}: the heading of the first form, and why it is there again`, async ({ app }) => {
    await goAway(app)
    await tellOfWindow(app, event)
    await app.state('awaitingInput')
    await expectHeading(app, 'Log in')
    await expectSaid(app, 'assertive', words)
  })
}

test('the wiki refuses what came back: the heading of the first form, and why', async ({ app }) => {
  await goAway(app)
  await tellOfWindow(app, { kind: 'returned', parameters: [['state', 'of another attempt']] })
  await app.state('awaitingInput')
  await expectHeading(app, 'Log in')
  await expectSaid(app, 'assertive', 'another attempt')
})

test('the wiki cannot be reached after the return: the heading, and why', async ({ app }) => {
  await goAway(app)
  await app.page.route('**/api.php*', (route) => (route.request().method() === 'POST' ? route.abort() : route.fallback()))
  await comeBack(app, 'bob')
  await app.state('stopped')
  await expectHeading(app, 'This did not work')
  await expectSaid(app, 'assertive', 'could not be reached')
})

test('the way is cancelled: the heading of the first form', async ({ app }) => {
  await goAway(app)
  await button(app, 'Cancel').click()
  await app.state('awaitingInput')
  await expectHeading(app, 'Log in')
})
