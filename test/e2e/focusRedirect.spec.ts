// Every state and transition of a redirect: where the focus is afterwards, and what is announced.
import { expect, test, type AppPage } from './appPage.ts'
import type { Opening } from './pages/servePages.ts'
import { returnFromProvider, expectHeading, expectNeverLost, expectAnnounced, sendPopupEvent } from './focusChecks.ts'

test.afterEach(({ app }) => expectNeverLost(app))

const providers = [{ id: 'harbour', label: 'Harbour ID', target: 'https://harbour.example/authorize' }]
const button = ({ flow }: AppPage, name: RegExp | string) => flow.getByRole('button', { name })

async function startRedirect(app: AppPage, popups: Opening['popups'] = 'open', returnUrl: string | undefined = '/auth/return.html') {
  const wiki = await app.open({ popups, ...(returnUrl !== '' && { returnUrl }), wiki: { features: { providers } } })
  await expect(app.flow.locator('.mwa-still-waiting')).toBeAttached()
  await button(app, /Harbour ID/).click()
  return wiki
}

async function openProviderPopup(app: AppPage) {
  const wiki = await startRedirect(app)
  await expect(button(app, 'Open again')).toBeVisible()
  await app.announced()
  return wiki
}

test('a blocked popup: the focus goes to the heading, and the next action is announced; blocked again: the button keeps the focus, and that is announced', async ({ app }) => {
  await startRedirect(app, 'blocked')
  await app.state('redirectPending')
  await expectHeading(app, 'Continue at Harbour ID (harbour.example)')
  await expectAnnounced(app, 'polite', 'To continue, sign in at Harbour ID (harbour.example).')
  const open = button(app, 'Continue with Harbour ID (harbour.example)')
  await open.click()
  await expectAnnounced(app, 'polite', 'Your browser blocked the window. Continue in this tab instead.')
  await expect(open).toBeFocused()
})

test('a redirect in the tab: the focus goes to the heading; leaving the page: the focus stays there, and that is announced', async ({ app }) => {
  await startRedirect(app, 'open', '')
  await expectHeading(app, 'Continue at Harbour ID (harbour.example)')
  await button(app, 'Continue in this tab').click()
  await expectHeading(app, 'Continue at Harbour ID (harbour.example)')
  await expectAnnounced(app, 'polite', 'Taking you to Harbour ID (harbour.example)…')
})

test('an open popup: the focus goes to the heading, and the next action is announced', async ({ app }) => {
  await startRedirect(app)
  await expectHeading(app, 'Continue at Harbour ID (harbour.example)')
  await expectAnnounced(app, 'polite', 'Continue signing in at Harbour ID (harbour.example) in the window that just opened.')
})

test('a popup that may be closed: the focus stays, and that is announced', async ({ app }) => {
  await openProviderPopup(app)
  const cancel = button(app, 'Cancel')
  await cancel.focus()
  await sendPopupEvent(app, { kind: 'popupMaybeClosed' })
  await expectAnnounced(app, 'polite', 'Still signing in at Harbour ID (harbour.example)?')
  await expect(cancel).toBeFocused()
})

test('the timeout warning: the focus stays, and the warning is announced; more time is requested: the focus goes to the heading', async ({ app }) => {
  await openProviderPopup(app)
  const again = button(app, 'Open again')
  await again.focus()
  await sendPopupEvent(app, { kind: 'timeoutWarning' })
  await expectAnnounced(app, 'polite', 'This page will soon stop waiting for Harbour ID (harbour.example).')
  await expect(again).toBeFocused()
  await button(app, 'Wait longer').press('Enter')
  await expect(app.flow.getByText('soon stop waiting')).toHaveCount(0)
  await expectHeading(app, 'Continue at Harbour ID (harbour.example)')
})

test('another popup is blocked: the button keeps the focus, and the failure is announced', async ({ app }) => {
  await startRedirect(app, 'once')
  const again = button(app, 'Open again')
  await again.click()
  await expectAnnounced(app, 'polite', 'Your browser blocked the window. Continue in this tab instead.')
  await expect(again).toBeFocused()
})

test('a change from the popup to the tab: the button keeps the focus, and that is announced', async ({ app }) => {
  await openProviderPopup(app)
  await button(app, 'Continue in this tab').click()
  await expectAnnounced(app, 'polite', 'Taking you to Harbour ID (harbour.example)…')
  await expect(button(app, 'Continue in this tab')).toBeFocused()
})

test('the return: the focus goes to the heading, and the wait for the wiki is announced', async ({ app }) => {
  await startRedirect(app)
  const release = await app.hold('POST')
  await returnFromProvider(app, 'carol')
  await expect(app.flow.getByText('You’re back from').first()).toBeVisible()
  await expectHeading(app, 'Continue logging in')
  await expectAnnounced(app, 'polite', 'You’re back from Harbour ID (harbour.example). Please wait…')
  release()
  await expect(app.flow).toHaveAttribute('data-state', /awaitingInput|passed/)
  await expect(app.heading).toBeFocused()
})

for (const [name, event, text] of [
  ['the popup was closed', { kind: 'popupClosed' }, 'The window was closed, so nothing was sent.'],
  ['the redirect timed out', { kind: 'timedOut' }, 'The sign-in timed out.'],
  ['no parameters were returned', { kind: 'returned', parameters: [] }, 'The sign-in was not completed.'],
] as const) {
  test(`${name}: the focus goes to the heading of the first form, and the reason is announced`, async ({ app }) => {
    await openProviderPopup(app)
    await sendPopupEvent(app, event)
    await app.state('awaitingInput')
    await expectHeading(app, 'Log in')
    await expectAnnounced(app, 'assertive', text)
  })
}

test('the wiki refuses the return: the focus goes to the heading of the first form, and the reason is announced', async ({ app }) => {
  await openProviderPopup(app)
  await sendPopupEvent(app, { kind: 'returned', parameters: [['state', 'of another attempt']] })
  await app.state('awaitingInput')
  await expectHeading(app, 'Log in')
  await expectAnnounced(app, 'assertive', 'another attempt')
})

test('the wiki cannot be reached after the return: the focus goes to the heading, and the reason is announced', async ({ app }) => {
  await openProviderPopup(app)
  await app.page.route('**/api.php*', (route) => route.abort())
  await returnFromProvider(app, 'bob')
  await app.state('stopped')
  await expectHeading(app, 'Something went wrong')
  await expectAnnounced(app, 'assertive', 'may or may not have gone through')
})

test('a cancelled redirect: the focus goes to the heading of the first form', async ({ app }) => {
  await openProviderPopup(app)
  await button(app, 'Cancel').click()
  await app.state('awaitingInput')
  await expectHeading(app, 'Log in')
})
