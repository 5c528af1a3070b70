// Scenarios with a one-time code after the password.
import { totpCode } from '../totp.ts'
import { scenario } from './scenario.ts'

const asked = 'UI oathauth-auth-ui'
const wrong = 'UI oathauth-login-failed'

export const twoFactorScenarios = [
  scenario('a wrong code, an empty one, then the right one', {
    answers: [asked, 'asks OATHToken', wrong, wrong, 'PASS TotpUser', 'FAIL authmanager-authn-not-in-progress'],
  }, async ({ visitor, accounts: { totp } }) => {
    await visitor.logIn(totp)
    await visitor.readInfo('login-continue')
    await visitor.goOn('clientlogin', { OATHToken: '000000' })
    await visitor.goOn('clientlogin', { OATHToken: '' })
    await visitor.goOn('clientlogin', { OATHToken: totpCode(totp.traits.totp.secret) })
    await visitor.goOn('clientlogin', { OATHToken: totpCode(totp.traits.totp.secret, 1) })
  }),
  scenario('a code asked for in html, merged', { answers: [asked, wrong] }, async ({ visitor, accounts: { totp } }) => {
    const more = { loginmessageformat: 'html', loginmergerequestfields: '1' }
    await visitor.logIn(totp, more)
    await visitor.goOn('clientlogin', { OATHToken: '000000', ...more })
  }),
  scenario('a code that was used before', {
    answers: [asked, 'PASS TotpUser', asked, wrong],
  }, async ({ visitor, openAnother, accounts: { totp } }) => {
    const OATHToken = totpCode(totp.traits.totp.secret)
    for (const browser of [visitor, openAnother()]) {
      await browser.logIn(totp)
      await browser.goOn('clientlogin', { OATHToken })
    }
  }),
  scenario('a recovery code, twice', {
    answers: [asked, 'PASS TotpUser', asked, wrong],
    differs: [{
      version: '1.39',
      reason: 'it refuses recovery codes, which is a bug of its OATHAuth',
      answers: [asked, wrong, asked, wrong],
    }],
  }, async ({ visitor, openAnother, accounts: { totp } }) => {
    for (const browser of [visitor, openAnother()]) {
      await browser.logIn(totp)
      await browser.goOn('clientlogin', { OATHToken: totp.traits.totp.recoveryCodes[0] })
    }
  }),
  scenario('too many wrong codes', {
    answers: [asked, ...Array.from({ length: 10 }, () => wrong), 'UI oathauth-throttled'],
  }, async ({ visitor, accounts: { totp } }) => {
    await visitor.logIn(totp)
    for (let attempt = 0; attempt < 11; attempt += 1) await visitor.goOn('clientlogin', { OATHToken: '000000' })
  }),
  scenario('a new login in the middle of another', {
    answers: [asked, 'PASS PlainUser', 'FAIL authmanager-authn-not-in-progress'],
  }, async ({ visitor, accounts: { totp, plain } }) => {
    await visitor.logIn(totp)
    await visitor.logIn(plain)
    await visitor.goOn('clientlogin', { OATHToken: totpCode(totp.traits.totp.secret) })
  }),
]
