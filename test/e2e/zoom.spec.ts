// Pages at a zoom of 400 %: a window of 1280 × 1024 device pixels, with four by four of them per CSS pixel.
import { expect, test, type AppPage } from './appPage.ts'
import { expectFits } from './fits.ts'
import type { Opening } from './pages/servePages.ts'
import { sendPopupEvent } from './focusChecks.ts'

test.use({ viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 })

const providers = [
  { id: 'harbour', label: 'Harbour ID of the maritime universities', target: 'https://authorisation-and-identification.harbour.example/authorize' },
  { id: 'lighthouse', label: 'Lighthouse ID', target: 'https://lighthouse.example/authorize' },
]
const users = [
  {
    name: 'A rather long name of a user',
    password: 'long-pass',
    linkedAccounts: { harbour: 'somebody.with.quite.a.long.name@students.maritime-university.example' },
  },
]

async function logIn({ input }: AppPage, username: string, password: string): Promise<void> {
  await input('username').fill(username)
  await input('password').fill(password)
  await input('password').press('Enter')
}

/** Each opens a page in a language, brings it into a situation, and waits for that. */
const situations: Readonly<Record<string, (app: AppPage, opening: Opening) => Promise<void>>> = {
  'a login, and its refusal': async (app, opening) => {
    await app.open({ ...opening, isCancellable: true, wiki: { features: { providers } } })
    await expect(app.input('password')).toBeVisible()
    await expectFits(app.page)
    await logIn(app, 'DemoUser', 'guessed')
    await expect(app.flow.getByRole('alert')).toBeVisible()
  },
  'a missing value': async (app, opening) => {
    await app.open(opening)
    await app.flow.locator('button[type=submit]').click()
    await expect(app.flow.locator('.mwa-summary')).toBeVisible()
  },
  'a one-time code': async (app, opening) => {
    await app.open(opening)
    await logIn(app, 'TotpUser', 'totp-pass')
    await expect(app.input('OATHToken')).toBeVisible()
    await expect(app.flow.locator('form button')).not.toHaveCount(1)
  },
  'the image of a captcha': async (app, opening) => {
    await app.open({ ...opening, wiki: { features: { captcha: 'image', captchaAfterFailures: 0 } } })
    await expect(app.flow.getByRole('img')).toBeVisible()
  },
  'a new password': async (app, opening) => {
    await app.open(opening)
    await logIn(app, 'SoftExpired', 'soft-pass')
    await expect(app.input('retype')).toBeVisible()
  },
  'a field of every type': async (app, opening) => {
    await app.open(opening)
    await logIn(app, 'FieldsUser', 'fields-pass')
    await expect(app.flow.locator('select')).toBeVisible()
  },
  'a popup at an identity provider': async (app, opening) => {
    await app.open({ ...opening, popups: 'once', returnUrl: '/auth/return.html', wiki: { features: { providers } } })
    await app.flow.getByRole('button', { name: /Harbour/ }).click()
    await app.state('redirecting')
    await expectFits(app.page)
    await sendPopupEvent(app, { kind: 'popupMaybeClosed' })
    await sendPopupEvent(app, { kind: 'timeoutWarning' })
    await expect(app.flow.locator('[data-hint]')).toHaveCount(2)
  },
  'an identity provider, and a blocked popup': async (app, opening) => {
    await app.open({ ...opening, popups: 'blocked', returnUrl: '/auth/return.html', wiki: { features: { providers } } })
    await app.flow.getByRole('button', { name: /Harbour/ }).click()
    await app.state('redirectPending')
    await app.flow.locator('.mwa-redirect button').first().click()
    await expect(app.flow.locator('.mwa-redirect p')).toHaveCount(2)
  },
  'linked accounts, and the confirmation to unlink one': async (app, opening) => {
    const as = { username: users[0]?.name ?? '', password: users[0]?.password ?? '' }
    await app.open({ ...opening, place: 'accounts', as, returnUrl: '/auth/return.html', wiki: { users, features: { providers } } })
    const row = app.page.locator('.mwa-credential-list li', { hasText: 'Harbour' })
    await expect(row).toBeVisible()
    await expect(app.flow.getByRole('button', { name: /Lighthouse/ })).toBeVisible()
    await expectFits(app.page)
    await row.getByRole('button').click()
    await expect(row.getByRole('button')).toHaveCount(2)
  },
}

const languages = { English: 'en', German: 'de', 'Arabic, from right to left': 'ar' } as const

for (const [name, language] of Object.entries(languages)) {
  test.describe(`in ${name}`, () => {
    for (const [situation, reach] of Object.entries(situations)) {
      test(`${situation}: everything fits`, async ({ app }) => {
        await reach(app, { language })
        expect(await app.page.evaluate(() => [innerWidth, devicePixelRatio])).toEqual([320, 4])
        await expect(app.page.locator('[dir]').first()).toHaveAttribute('dir', language === 'ar' ? 'rtl' : 'ltr')
        await expectFits(app.page)
      })
    }
  })
}
