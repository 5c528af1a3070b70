// The screens of the kit that are looked at, each with how to get there.
import { expect, type AppPage } from '../appPage.ts'
import { sendPopupEvent } from '../focusChecks.ts'

const providers = [{ id: 'harbour', label: 'Harbour ID' }, { id: 'lighthouse', label: 'Lighthouse ID' }]
const users = [{ name: 'Ada', password: 'ada-pass', linkedAccounts: { harbour: 'ada@example' } }]
const returnUrl = '/auth/return.html'

async function logIn({ input }: AppPage, username: string, password: string): Promise<void> {
  await input('username').fill(username)
  await input('password').fill(password)
  await input('password').press('Enter')
}

/** Each opens a page and waits for what it shows. */
export const screens = {
  login: async (app) => {
    await app.open({ isCancellable: true, wiki: { features: { email: true } } })
    await app.input('rememberMe').check()
  },
  'choice of ways': async (app) => {
    await app.open({ returnUrl, wiki: { features: { providers } } })
    await expect(app.flow.getByRole('button', { name: /Harbour/ })).toBeVisible()
  },
  'missing answers': async (app) => {
    await app.open()
    await app.flow.locator('button[type=submit]').click()
    await expect(app.flow.locator('.mwa-summary')).toBeVisible()
  },
  'one-time code': async (app) => {
    await app.open()
    await logIn(app, 'TotpUser', 'totp-pass')
    await app.input('OATHToken').fill('000000')
    await app.input('OATHToken').press('Enter')
    await expect(app.flow.getByRole('alert')).toBeVisible()
  },
  'choice of a second factor': async (app) => {
    await app.open({ wiki: { features: { methodChoice: true } } })
    await logIn(app, 'KeyUser', 'key-pass')
    await expect(app.flow.locator('.mwa-second-factor')).toBeVisible()
  },
  captcha: async (app) => {
    await app.open({ wiki: { features: { captcha: 'image', captchaAfterFailures: 0 } } })
    await expect(app.flow.getByRole('img')).toBeVisible()
  },
  'every field': async (app) => {
    await app.open()
    await logIn(app, 'FieldsUser', 'fields-pass')
    await expect(app.flow.locator('select')).toBeVisible()
    await app.flow.locator('fieldset input').first().check()
  },
  'new account': async (app) => {
    await app.open({ module: 'createaccount' })
    await app.input('username').fill('DemoUser')
    await app.input('username').press('Tab')
    await expect(app.flow.locator('[data-check=taken]')).toBeVisible()
  },
  'popup at a provider': async (app) => {
    await app.open({ popups: 'once', returnUrl, wiki: { features: { providers } } })
    await app.flow.getByRole('button', { name: /Harbour/ }).click()
    await app.state('redirecting')
    await sendPopupEvent(app, { kind: 'popupMaybeClosed' })
    await expect(app.flow.locator('[data-hint]')).toHaveCount(1)
  },
  passed: async (app) => {
    await app.open()
    await logIn(app, 'DemoUser', 'demo-pass')
    await app.state('passed')
  },
  credentials: async (app) => {
    await app.open({ place: 'accounts', as: { username: 'Ada', password: 'ada-pass' }, returnUrl, wiki: { users, features: { providers } } })
    await app.page.locator('.mwa-credential-list li', { hasText: 'Harbour' }).getByRole('button').click()
    await expect(app.page.locator('.mwa-credential-list .mwa-danger')).toBeVisible()
    await expect(app.flow.getByRole('button', { name: /Lighthouse/ })).toBeVisible()
  },
  'dialog and log-out': async (app) => {
    const wiki = await app.open({ place: 'notebook', as: { username: 'DemoUser', password: 'demo-pass' } })
    await expect(app.page.locator('.mwa-log-out button')).toBeVisible()
    wiki.endSessions('DemoUser')
    await app.page.getByRole('button', { name: 'Save' }).click()
    await expect(app.page.locator('.mwa-dialog')).toBeVisible()
  },
  // The last one, because it holds back what the others need.
  waiting: async (app) => {
    await app.hold('GET')
    await app.open()
    await app.state('starting')
    // It says so after some seconds, and then stays as it is.
    await expect(app.flow.locator('.mwa-still-waiting')).not.toBeEmpty()
  },
} as const satisfies Readonly<Record<string, (app: AppPage) => Promise<void>>>

export type ScreenName = keyof typeof screens
export const screenNames = Object.keys(screens) as readonly ScreenName[]
