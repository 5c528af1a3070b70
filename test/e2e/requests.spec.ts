// Requests of less common logins: the choice of a second factor, codes by e-mail, and each kind of captcha, wrong and
// right. Security keys and passkeys are in securityKeys.spec.ts.
import { expect, expectFocus, test, wikiUnderTest, type LoginPage } from './loginPage.ts'
import { totpCode } from '../wiki/totp.ts'

test.skip(wikiUnderTest.kind === 'real', 'The wikis of these tests have no e-mail.')

const keyUser = { username: 'KeyUser', password: 'key-pass' }
const mailUser = { username: 'MailUser', password: 'mail-pass' }
const plain = { username: 'DemoUser', password: 'demo-pass' }
const keyUserSecret = 'ONSWG4TFOQQGWZLZ'

const method = (login: LoginPage, name: RegExp) => login.root.locator('.mwa-second-factor').getByRole('button', { name })

test.describe('a code by e-mail', () => {
  test('can be wrong three times, and the fourth time ends the login', async ({ login }) => {
    await login.open()
    await login.logIn(mailUser)
    for (const wrong of ['111111', '222222', '333333']) {
      await login.input('token').fill(wrong)
      await login.submit()
      await expect(login.alert).toContainText('Incorrect code')
      await expect(login.input('token')).toHaveValue('')
    }
    await login.input('token').fill('444444')
    await login.submit()
    await expect(login.alert).toContainText('Too many incorrect codes')
    await expect(login.input('username')).toHaveValue('MailUser')
  })

  test('logs in if it is right', async ({ login }) => {
    await login.open()
    await login.logIn(mailUser)
    await login.input('token').fill('246 810')
    await login.submit()
    await login.state('passed')
  })
})

test('switches to another second factor and back, and posts nothing but the choice', async ({ login }) => {
  await login.open({ features: ['methods'] })
  await login.logIn(keyUser)
  await expect(login.input('OATHToken')).toBeVisible()
  await login.input('OATHToken').fill('12')
  await method(login, /recovery code/i).click()
  await expect(login.input('RecoveryCode')).toBeVisible()
  const posted = new URLSearchParams(login.requests.at(-1)?.postData() ?? '')
  expect(posted.get('newModule')).toBe('recoverycodes')
  expect(posted.has('OATHToken')).toBe(false)
  await expectFocus(login.input('RecoveryCode'))
  await login.submit()
  await expect(login.input('RecoveryCode')).toHaveAttribute('aria-invalid', 'true')
  await method(login, /authenticator app/i).click()
  await expect(login.input('OATHToken')).toHaveValue('')
  await login.input('OATHToken').fill(totpCode(keyUserSecret))
  await login.submit()
  await login.state('passed')
})

test('accepts a recovery code in lower case, in groups', async ({ login }) => {
  await login.open({ features: ['methods'] })
  await login.logIn(keyUser)
  await method(login, /recovery code/i).click()
  await login.input('RecoveryCode').fill('eeee 6666 ffff 7777')
  await login.submit()
  await login.state('passed')
})

for (const widget of ['hcaptcha', 'turnstile', 'recaptcha']) {
  test(`loads the script of ${widget}, posts its answer, and shows another one after a wrong answer`, async ({ login }) => {
    await login.open({ features: [widget, 'captchaatonce'] })
    await login.logIn(plain)
    await expect(login.root.getByText(/is required/)).toBeVisible()
    await login.root.getByRole('button', { name: 'I’m a robot' }).click()
    await login.submit()
    await expect(login.alert).toContainText('may also have been the captcha answer')
    await expect(login.root.locator('[data-widget=open]')).toBeVisible()
    await login.input('password').fill(plain.password)
    await login.root.getByRole('button', { name: 'I’m human' }).click()
    await login.submit()
    await login.state('passed')
    const posted = new URLSearchParams(login.requests.at(-1)?.postData() ?? '')
    expect(posted.get('captchaWord')).toMatch(/^solved-key-of-/)
  })
}

test('names the host that a captcha couldn’t be loaded from, and loads it on retry', async ({ login }) => {
  await login.page.route('**/captcha-widget.js*', (route) => route.abort())
  await login.open({ features: ['turnstile', 'captchaatonce'] })
  await expect(login.alert).toContainText('couldn’t be loaded from 127.0.0.1')
  await login.page.unroute('**/captcha-widget.js*')
  await login.root.getByRole('button', { name: 'Load the captcha again' }).click()
  await expect(login.root.getByRole('button', { name: 'I’m human' })).toBeVisible()
  await expect(login.alert).toHaveCount(0)
})

test('says that a captcha is new, beside the wiki’s message', async ({ login }) => {
  await login.open({ features: ['turnstile'] })
  for (const password of ['wrong', 'wrong again']) {
    await login.logIn({ ...plain, password })
    await expect(login.alert).toBeVisible()
    await login.state('awaitingInput')
  }
  await expect(login.alert).toContainText('Please also solve the captcha')
})

test('shows a question captcha, and accepts its answer after a wrong one', async ({ login }) => {
  await login.open({ features: ['question', 'captchaatonce'] })
  await login.input('captchaWord').fill('blue')
  await login.logIn(plain)
  await expect(login.alert).toContainText('may also have been the captcha answer')
  await login.state('awaitingInput')
  await expect(login.input('captchaWord')).toHaveValue('')
  await login.input('captchaWord').fill('Yellow')
  await login.input('password').fill(plain.password)
  await login.submit()
  await login.state('passed')
})

test('lets the user choose a domain', async ({ login }) => {
  await login.open({ features: ['domains'] })
  await login.input('domain').selectOption('The library')
  await login.logIn(plain)
  await login.state('passed')
  expect(new URLSearchParams(login.requests.at(-1)?.postData() ?? '').get('domain')).toBe('The library')
})
