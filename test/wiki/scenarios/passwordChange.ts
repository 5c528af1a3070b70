// Scenarios in which the password should or must be changed.
import { scenario } from './scenario.ts'

const soft = 'UI resetpass-expired-soft'
const hard = 'UI resetpass-expired'
const again = { password: 'a new one for me', retype: 'a new one for me' }

export const passwordChangeScenarios = [
  scenario('an old password, kept', {
    answers: [soft, 'asks password retype skipReset', 'UI badretype', 'PASS SoftExpired'],
  }, async ({ visitor, accounts }) => {
    await visitor.logIn(accounts.softExpired)
    await visitor.readInfo('login-continue', { amimergerequestfields: '1' })
    await visitor.goOn('clientlogin', { ...again, retype: 'something else' })
    await visitor.goOn('clientlogin', { skipReset: '1' })
  }),
  scenario('an old password, changed', {
    answers: [soft, 'PASS SoftExpired', 'PASS SoftExpired'],
  }, async ({ visitor, openAnother, accounts }) => {
    await visitor.logIn(accounts.softExpired)
    await visitor.goOn('clientlogin', again)
    await openAnother().logIn({ ...accounts.softExpired, password: again.password })
  }),
  scenario('a password that must be changed', {
    answers: [hard, 'asks password retype', hard, 'UI badretype', 'PASS HardExpired'],
  }, async ({ visitor, accounts }) => {
    await visitor.logIn(accounts.hardExpired)
    await visitor.readInfo('login-continue')
    await visitor.goOn('clientlogin', { skipReset: '1' })
    await visitor.goOn('clientlogin', { ...again, retype: 'something else' })
    await visitor.goOn('clientlogin', again)
  }),
  scenario('a password that came by e-mail', {
    answers: ['UI resetpass-temp-emailed', 'PASS TempUser'],
  }, async ({ visitor, accounts: { temporary } }) => {
    await visitor.logIn({ ...temporary, password: temporary.traits.temporaryPassword })
    await visitor.goOn('clientlogin', again)
  }),
]
