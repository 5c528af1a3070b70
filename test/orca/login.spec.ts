// What Orca says of a login in Firefox, compared with what is checked in. Each person hears English, and German.
import type { AppPage } from '../e2e/appPage.ts'
import { returnFromProvider } from '../e2e/focusChecks.ts'
import { wikiUnderTest, type Credentials } from '../e2e/wikiUnderTest.ts'
import { startTranscript, type Transcript } from './transcript.ts'
import { expect, test } from './screenReader.ts'

const { accounts, totpCode } = wikiUnderTest
const press = (app: AppPage, key: string) => () => app.page.keyboard.press(key)

/** Types into what has the focus. Which letters are read is the user's setting. */
async function type(app: AppPage, transcript: Transcript, text: string): Promise<void> {
  await app.page.keyboard.type(text)
  await transcript.forget()
}

async function expectRefusal(app: AppPage): Promise<void> {
  await expect(app.flow.getByRole('alert')).toBeVisible()
  await app.state('awaitingInput')
}

async function goToForm(app: AppPage, transcript: Transcript): Promise<void> {
  await app.state('awaitingInput')
  // What is said of a page that opens is the browser's.
  await app.input('password').focus()
  await transcript.forget()
  await transcript.act('goes to the username', () => app.input('username').focus())
}

async function fillIn(app: AppPage, transcript: Transcript, { username, password }: Credentials): Promise<void> {
  await type(app, transcript, username)
  await transcript.act('goes to the password', press(app, 'Tab'))
  await type(app, transcript, password)
}

/** Presses Enter. */
async function submit(app: AppPage, until: () => Promise<void>): Promise<void> {
  await app.page.keyboard.press('Enter')
  await until()
}

for (const language of ['en', 'de']) {
  test(`a wrong password, then the right one, in ${language}`, async ({ app, screenReader }) => {
    await app.open({ language })
    const transcript = startTranscript(`refusal-${language}`, app, screenReader)
    await goToForm(app, transcript)
    await fillIn(app, transcript, { ...accounts.plain, password: 'guessed' })
    await transcript.act('submits a wrong one', () => submit(app, () => expectRefusal(app)))
    await type(app, transcript, accounts.plain.password)
    await transcript.act('submits the right one', () => submit(app, () => app.state('passed')))
    transcript.compare()
  })

  test(`two factors, and a wrong code, in ${language}`, async ({ app, screenReader }) => {
    await app.open({ language })
    const transcript = startTranscript(`second-factor-${language}`, app, screenReader)
    await goToForm(app, transcript)
    await fillIn(app, transcript, accounts.totp)
    await transcript.act('submits', () => submit(app, () => expect(app.input('OATHToken')).toBeFocused()), 'replaced')
    await type(app, transcript, '000000')
    await transcript.act('submits a wrong code', () => submit(app, () => expectRefusal(app)))
    await type(app, transcript, await totpCode())
    await transcript.act('submits the right code', () => submit(app, () => app.state('passed')))
    transcript.compare()
  })

  test(`nothing is filled in, in ${language}`, async ({ app, screenReader }) => {
    await app.open({ language })
    const transcript = startTranscript(`summary-${language}`, app, screenReader)
    await goToForm(app, transcript)
    await transcript.act('submits', () => submit(app, () => expect(app.flow.locator('.mwa-summary')).toBeFocused()))
    await transcript.act('goes to the first link', press(app, 'Tab'))
    await transcript.act('follows it', press(app, 'Enter'))
    await type(app, transcript, accounts.plain.username)
    await transcript.act('submits', () => submit(app, () => expect(app.input('password')).toBeFocused()))
    transcript.compare()
  })
}

test('a captcha of the wiki', async ({ app, screenReader }) => {
  await app.open({ wiki: { features: { captcha: 'image', captchaAfterFailures: 0 } } })
  await expect(app.flow.getByRole('img')).toBeVisible()
  const transcript = startTranscript('captcha', app, screenReader)
  await goToForm(app, transcript)
  await transcript.act('goes to the answer', () => app.input('captchaWord').focus())
  const another = app.flow.getByRole('button', { name: 'Show another image' })
  await transcript.act('goes to the button for another image', () => another.focus())
  await transcript.act('presses it', async () => {
    const source = await app.flow.getByRole('img').getAttribute('src')
    await another.press('Enter')
    await expect(app.flow.getByRole('img')).not.toHaveAttribute('src', source ?? '')
  })
  transcript.compare()
})

test('a wiki that takes its time', async ({ app, screenReader }) => {
  await app.open()
  const transcript = startTranscript('busy', app, screenReader)
  await goToForm(app, transcript)
  await fillIn(app, transcript, accounts.plain)
  const release = await app.hold('POST')
  const status = app.flow.getByRole('status').filter({ hasText: 'Please wait…' })
  await transcript.act('submits', () => submit(app, () => expect(status).toBeAttached()))
  await transcript.act('gets the answer', async () => {
    release()
    await app.state('passed')
  })
  transcript.compare()
})

test('a redirect in a window', async ({ app, screenReader }) => {
  const providers = [{ id: 'harbour', label: 'Harbour ID', target: 'https://harbour.example/authorize' }]
  await app.open({ popups: 'open', returnUrl: '/auth/return.html', wiki: { features: { providers } } })
  await expect(app.flow.locator('.mwa-still-waiting')).toBeAttached()
  const transcript = startTranscript('redirect', app, screenReader)
  await goToForm(app, transcript)
  await transcript.act('goes to the button of the provider', () => app.flow.getByRole('button', { name: /Harbour ID/ }).focus())
  await transcript.act('presses it', () => submit(app, () => expect(app.flow.getByRole('button', { name: 'Open again' })).toBeVisible()))
  const release = await app.hold('POST')
  await transcript.act('comes back', async () => {
    await returnFromProvider(app, 'carol')
    await app.state('submittingReturn')
  })
  await transcript.act('gets the answer', async () => {
    release()
    await app.state('awaitingInput')
  })
  transcript.compare()
})
