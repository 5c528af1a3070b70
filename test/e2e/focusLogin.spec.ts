// Every state and transition of a login: where the focus is afterwards, and what is announced to screen readers.
import type { Locator } from '@playwright/test'
import { liveTexts, readTree } from './accessibilityTree.ts'
import { expect, test, type AppPage } from './appPage.ts'
import { expectNeverLost } from './focusChecks.ts'

const providers = [{ id: 'harbour', label: 'Harbour ID', target: 'https://harbour.example/authorize' }]

async function expectFocus(target: Locator): Promise<void> {
  await expect(target).toBeFocused()
}

test.afterEach(({ app }) => expectNeverLost(app))

async function logIn({ input, flow }: AppPage, username: string, password: string): Promise<void> {
  await input('username').fill(username)
  await input('password').fill(password)
  await flow.locator('button[type=submit]').click()
}

async function reachCode(app: AppPage) {
  const wiki = await app.open()
  await logIn(app, 'TotpUser', 'totp-pass')
  await expect(app.input('OATHToken')).toBeVisible()
  return wiki
}

const submitButton = ({ flow }: AppPage) => flow.locator('button[type=submit]')
const isOnBody = ({ page }: AppPage) => page.evaluate(() => document.activeElement === document.body)

test('the form loads: the focus stays where it was, or goes to the first field with autoFocus', async ({ app }) => {
  await app.open()
  await app.state('awaitingInput')
  expect(await isOnBody(app)).toBe(true)
  await app.open({ autoFocus: true })
  await expectFocus(app.input('username'))
})

test('two values are missing: the focus goes to the summary, whose links focus the fields; one is missing: to the field', async ({ app }) => {
  await app.open()
  await submitButton(app).click()
  await expectFocus(app.flow.locator('.mwa-summary'))
  await expect(app.flow.getByRole('group', { name: 'Please check these fields:' })).toBeVisible()
  await app.flow.getByRole('link', { name: '“Password” is required.' }).click()
  await expectFocus(app.input('password'))
  await expect(app.input('password')).toHaveAccessibleDescription('“Password” is required.')
  await app.input('username').fill('DemoUser')
  await submitButton(app).click()
  await expectFocus(app.input('password'))
})

test('the form is refused: the button keeps the focus, then the password has it, and the reason is announced', async ({ app }) => {
  await app.open()
  await app.state('awaitingInput')
  const release = await app.hold('POST')
  await app.announced()
  await logIn(app, 'DemoUser', 'guessed')
  await app.state('submitting')
  await expectFocus(submitButton(app))
  await expect.poll(() => app.announced()).toEqual(['Please wait…'])
  release()
  await app.state('awaitingInput')
  await expectFocus(app.input('password'))
  expect((await app.announced()).join()).toContain('Incorrect username or password.')
  // It is read once: as an alert now, and as a description when the user returns.
  await expect(app.input('password')).not.toHaveAccessibleDescription(/Incorrect/)
  await app.page.keyboard.press('Shift+Tab')
  await app.page.keyboard.press('Tab')
  await expect(app.input('password')).toHaveAccessibleDescription(/Incorrect username or password/)
})

test('the response is slow: a bar after 300 milliseconds, after ten seconds an announced message and a cancel button', async ({ app }) => {
  await app.page.clock.install()
  await app.open()
  await app.state('awaitingInput')
  await expect(app.flow.locator('.mwa-still-waiting')).toBeAttached()
  await app.hold('POST')
  await logIn(app, 'DemoUser', 'demo-pass')
  await app.state('submitting')
  const opacityAfter = (timeMs: number) =>
    app.flow.locator('.mwa-progress').evaluate((bar, currentTime) => {
      for (const animation of bar.getAnimations()) {
        animation.pause()
        animation.currentTime = currentTime
      }
      return getComputedStyle(bar).opacity
    }, timeMs)
  expect(await opacityAfter(290)).toBe('0')
  expect(await opacityAfter(600)).toBe('1')
  await app.announced()
  await app.page.clock.fastForward(4_000)
  await expect(app.flow.getByText('longer than usual')).toHaveCount(0)
  await app.page.clock.fastForward(6_500)
  await expect(app.flow.getByText('This is taking longer than usual.')).toBeVisible()
  expect((await app.announced()).join()).toContain('This is taking longer than usual.')
  await app.flow.getByRole('button', { name: 'Cancel' }).click()
  await expectFocus(app.heading)
})

test('loading is slow and is cancelled: the focus goes to the heading', async ({ app }) => {
  await app.page.clock.install()
  await app.hold('GET')
  await app.open()
  await app.state('starting')
  await expect(app.flow.locator('.mwa-still-waiting')).toBeAttached()
  await app.page.clock.fastForward(10_500)
  await app.flow.getByRole('button', { name: 'Cancel' }).click()
  await app.state('cancelled')
  await expectFocus(app.heading)
})

test('the next step: the focus goes to its only field, which the wiki’s message describes', async ({ app }) => {
  await reachCode(app)
  await expectFocus(app.input('OATHToken'))
  await expect(app.heading).toHaveText('Two-factor verification')
  await expect(app.input('OATHToken')).toHaveAccessibleDescription(/^Enter the code from your authenticator app to log in\./)
  expect((await app.announced()).join()).not.toContain('Enter the code')
})

test('a code is refused: its field is cleared and has the focus, and the reason is announced', async ({ app }) => {
  await reachCode(app)
  await app.announced()
  await app.input('OATHToken').fill('000000')
  await app.input('OATHToken').press('Enter')
  await expect(app.flow.getByRole('alert')).toBeVisible()
  await expectFocus(app.input('OATHToken'))
  await expect(app.input('OATHToken')).toHaveValue('')
  expect(await app.announced()).toContain('Incorrect code.')
})

test('the wiki has forgotten the login: the focus goes to the heading of the first step, and the reason is announced', async ({ app }) => {
  const wiki = await reachCode(app)
  wiki.forgetSessions()
  await app.input('OATHToken').fill('123456')
  await app.input('OATHToken').press('Enter')
  await expect(app.input('username')).toHaveValue('TotpUser')
  await expectFocus(app.heading)
  expect((await app.announced()).join()).toContain('Your session timed out')
})

test('the network fails: the button keeps the focus, the failure is announced, and values stay', async ({ app, context }) => {
  await app.open()
  await app.state('awaitingInput')
  await expect(app.flow.locator('.mwa-still-waiting')).toBeAttached()
  await context.setOffline(true)
  await logIn(app, 'DemoUser', 'demo-pass')
  await expect(app.flow.getByRole('alert')).toContainText('Can’t reach the wiki')
  await expectFocus(submitButton(app))
  expect((await app.announced()).join()).toContain('Can’t reach the wiki')
  await context.setOffline(false)
  await submitButton(app).click()
  await app.state('passed')
})

test('the response of a later step is lost: the field keeps the focus; looking again and starting over move it to the heading', async ({ app }) => {
  await reachCode(app)
  const lose = () => app.page.route('**/api.php*', (route) => route.abort())
  await lose()
  await app.input('OATHToken').fill('123456')
  await app.input('OATHToken').press('Enter')
  await expect(app.flow.getByRole('alert')).toContainText('may or may not have gone through')
  await expectFocus(app.input('OATHToken'))
  await app.flow.getByRole('alert').getByRole('button', { name: 'Check again' }).click()
  await expectFocus(app.heading)
  await expect(app.flow.getByRole('alert')).toContainText('may or may not have gone through')
  await app.page.unroute('**/api.php*')
  await app.flow.getByRole('alert').getByRole('button', { name: 'Check again' }).click()
  await expect(app.flow.getByRole('alert')).toContainText('Can’t reach the wiki')
  await expectFocus(app.heading)
  await lose()
  await app.input('OATHToken').press('Enter')
  await expect(app.flow.getByRole('alert')).toContainText('may or may not have gone through')
  await app.page.unroute('**/api.php*')
  await app.flow.getByRole('alert').getByRole('button', { name: 'Start over' }).click()
  await app.state('awaitingInput')
  await expect(app.input('password')).toBeVisible()
  await expectFocus(app.heading)
})

test('another captcha image: the button keeps the focus', async ({ app }) => {
  await app.open({ wiki: { features: { captcha: 'image', captchaAfterFailures: 0 } } })
  const another = app.flow.getByRole('button', { name: 'Show another image' })
  const before = await app.flow.getByRole('img').getAttribute('src')
  await another.click()
  await expect(app.flow.getByRole('img')).not.toHaveAttribute('src', before ?? '')
  await expectFocus(another)
  expect(await app.announced()).toContain('A new image is shown.')
})

test('the form is being submitted: the button keeps the focus, then the next heading has it', async ({ app }) => {
  await app.open()
  await app.state('awaitingInput')
  const release = await app.hold('POST')
  await logIn(app, 'SoftExpired', 'soft-pass')
  await app.state('submitting')
  await expectFocus(submitButton(app))
  release()
  await expect(app.input('retype')).toBeVisible()
  await expectFocus(app.heading)
})

test('the flow is cancelled and started again: the focus goes to the heading each time', async ({ app }) => {
  await app.open({ isCancellable: true })
  await app.flow.getByRole('button', { name: 'Cancel' }).click()
  await app.state('cancelled')
  await expectFocus(app.heading)
  await expect(app.heading).toHaveAccessibleName('Cancelled')
  const release = await app.hold('GET')
  await app.flow.getByRole('button', { name: 'Start over' }).click()
  await app.state('starting')
  await expectFocus(app.heading)
  release()
  await app.state('awaitingInput')
  await expectFocus(app.heading)
})

test('no form can be shown: the reason is announced, and a retry moves the focus to the heading', async ({ app }) => {
  let isOffline = true
  await app.page.route('**/api.php*', (route) => (isOffline ? route.abort() : route.fallback()))
  await app.open()
  await expect(app.flow.getByRole('alert')).toContainText('Can’t reach the wiki')
  expect((await app.announced()).join()).toContain('Can’t reach the wiki')
  isOffline = false
  await app.flow.getByRole('button', { name: 'Try again' }).click()
  await app.state('awaitingInput')
  await expectFocus(app.heading)
})

test('a redirect starts: the focus goes to the heading', async ({ app }) => {
  await app.open({ wiki: { features: { providers } } })
  await app.flow.getByRole('button', { name: /Harbour ID/ }).click()
  await expectFocus(app.heading)
})

test('a password change is offered and skipped: the focus goes to the heading, then to the final heading', async ({ app }) => {
  await app.open()
  await logIn(app, 'SoftExpired', 'soft-pass')
  await expect(app.input('retype')).toBeVisible()
  await expectFocus(app.heading)
  await app.flow.getByRole('button', { name: 'Skip' }).click()
  await app.state('passed')
  await expectFocus(app.heading)
})

test('the login is complete: the focus goes to the heading, and the username is announced', async ({ app }) => {
  await app.open()
  await logIn(app, 'DemoUser', 'demo-pass')
  await app.state('passed')
  await expectFocus(app.heading)
  await expect(app.heading).toHaveAccessibleName('You are logged in')
  expect(await app.announced()).toContain('Logged in as DemoUser.')
})

test('a password is shown and hidden: the button keeps the focus, and the change is announced', async ({ app }) => {
  await app.open()
  await app.input('password').fill('demo-pass')
  await app.announced()
  await app.flow.getByRole('button', { name: 'Show password' }).click()
  await expectFocus(app.flow.getByRole('button', { name: 'Hide password' }))
  expect(await app.announced()).toEqual(['The password is visible.'])
  await app.flow.getByRole('button', { name: 'Hide password' }).click()
  expect(await app.announced()).toEqual(['The password is hidden.'])
})

test('announcements and descriptions are in the accessibility tree', async ({ app, browserName }) => {
  test.skip(browserName !== 'chromium', 'Firefox does not let its tree be read.')
  await app.open()
  await app.state('awaitingInput')
  const release = await app.hold('POST')
  await logIn(app, 'DemoUser', 'guessed')
  await app.state('submitting')
  await expect.poll(() => liveTexts(app.page)).toContain('polite: Please wait…')
  release()
  await app.state('awaitingInput')
  await expectFocus(app.input('password'))
  expect((await liveTexts(app.page)).join('\n')).toMatch(/assertive: Incorrect username or password/)
  await app.page.keyboard.press('Shift+Tab')
  await app.page.keyboard.press('Tab')
  const tree = await readTree(app.page)
  const field = tree.find(({ role, name }) => role?.value === 'textbox' && name?.value === 'Password')
  expect(field?.description?.value).toContain('Incorrect username or password')
  expect(field?.properties?.find(({ name }) => name === 'focused')?.value.value).toBe(true)
  expect(field?.properties?.find(({ name }) => name === 'required')?.value.value).toBe(true)
})
