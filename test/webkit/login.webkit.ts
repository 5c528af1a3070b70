// Logins without a redirect: focus, keys, what is emptied, and what WebKitGTK lacks.
import { expect, it } from 'vitest'
import { wikiUnderTest } from '../e2e/wikiUnderTest.ts'
import { expectState, openLogin, type LoginPage } from './loginPage.ts'
import { keys } from './webDriver.ts'

const { accounts, totpCode } = wikiUnderTest

async function expectFocus(page: LoginPage, selector: string): Promise<void> {
  await expect.poll(() => page.hasFocus(selector)).toBe(true)
}

/** Waits until the form can be used again, and says why it was refused. */
async function expectRefusal(page: LoginPage): Promise<string> {
  await expect.poll(() => page.text('.mwa-flow [role=alert]')).toBeTruthy()
  await expectState(page, 'awaitingInput')
  return (await page.text('.mwa-flow [role=alert]')) ?? ''
}

it('logs in by Enter, and moves the focus to the heading', async () => {
  const page = await openLogin()
  await page.logIn(accounts.plain)
  await expectState(page, 'passed')
  expect(await page.text('.mwa-flow')).toContain(accounts.plain.username)
  await expectFocus(page, '.mwa-title')
})

it('says why a password is refused, keeps the username, and empties and focuses the password', async () => {
  const page = await openLogin()
  await page.logIn({ ...accounts.plain, password: 'not this one' })
  expect(await expectRefusal(page)).toContain('Incorrect username or password')
  await expectFocus(page, '[name=password]')
  expect(await page.value('[name=username]')).toBe(accounts.plain.username)
  expect(await page.value('[name=password]')).toBe('')
  await page.type('[name=password]', accounts.plain.password + keys.Enter)
  await expectState(page, 'passed')
})

it('asks for a code, refuses a wrong one and accepts the right one', async () => {
  const page = await openLogin()
  await page.logIn(accounts.totp)
  await expect.poll(() => page.text('[data-name=OATHToken]')).toBeTruthy()
  await expectFocus(page, '[name=OATHToken]')
  await page.type('[name=OATHToken]', `000 000${keys.Enter}`)
  await expectRefusal(page)
  await expectFocus(page, '[name=OATHToken]')
  expect(await page.value('[name=OATHToken]')).toBe('')
  await page.type('[name=OATHToken]', (await totpCode()) + keys.Enter)
  await expectState(page, 'passed')
})

it('shows the captcha that the wiki wants after refusals, and accepts its answer', async () => {
  const page = await openLogin({ features: ['question'] })
  await page.logIn({ ...accounts.captcha, password: 'wrong' })
  await expectRefusal(page)
  await page.type('[name=password]', `wrong again${keys.Enter}`)
  await expect.poll(() => page.text('.mwa-captcha')).toBeTruthy()
  await page.type('[name=captchaWord]', wikiUnderTest.questionAnswer)
  await page.type('[name=password]', accounts.captcha.password + keys.Enter)
  await expectState(page, 'passed')
})

it('offers no passkey, which WebKitGTK does not have, beside a password', async () => {
  const page = await openLogin({ features: ['passkeys', 'passkeybuttons'] })
  expect(await page.run(() => 'PublicKeyCredential' in window)).toBe(false)
  await page.logIn({ ...accounts.plain, password: 'not this one' })
  // By then all that comes later has come.
  await expectRefusal(page)
  expect(await page.buttons()).toEqual(['', 'Log in'])
  expect(await page.text('.mwa-flow')).not.toMatch(/passkey/i)
})
