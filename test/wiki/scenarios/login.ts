// Scenarios of logins with a username and a password.
import { scenario } from './scenario.ts'

const noPrimary = 'FAIL authmanager-authn-no-primary'
const wrong = 'FAIL wrongpassword'

export const loginScenarios = [
  scenario('the right password', { answers: ['PASS PlainUser', 'userinfo'] }, async ({ visitor, accounts }) => {
    await visitor.logIn(accounts.plain)
    await visitor.get({ action: 'query', meta: 'userinfo' })
  }),
  scenario('a wrong password', { answers: [wrong] }, async ({ visitor, accounts }) => {
    await visitor.logIn({ ...accounts.plain, password: 'wrong' })
  }),
  scenario('a name that nobody has', { answers: [wrong] }, async ({ visitor }) => {
    await visitor.logIn({ username: 'Nobody here', password: 'wrong' })
  }),
  scenario('a name that nobody can have', { answers: [noPrimary] }, async ({ visitor }) => {
    await visitor.logIn({ username: 'a[b]', password: 'wrong' })
  }),
  scenario('an empty password', { answers: [noPrimary] }, async ({ visitor, accounts }) => {
    await visitor.logIn({ ...accounts.plain, password: '' })
  }),
  scenario('no fields at all', { answers: [noPrimary] }, async ({ visitor }) => {
    await visitor.begin('clientlogin', {})
  }),
  scenario('requests that leave the password out', { answers: [noPrimary] }, async ({ visitor, accounts }) => {
    await visitor.logIn(accounts.plain, { loginrequests: 'SomethingElse' })
  }),
  scenario('a login while somebody is logged in', { answers: ['PASS PlainUser', wrong, 'PASS OtherUser', 'userinfo'] },
    async ({ visitor, accounts }) => {
      await visitor.logIn(accounts.plain)
      await visitor.logIn({ ...accounts.other, password: 'wrong' })
      await visitor.logIn(accounts.other)
      await visitor.get({ action: 'query', meta: 'userinfo' })
    }),
  scenario('a name as people write it', {
    answers: ['PASS PlainUser', 'PASS PlainUser'],
  }, async ({ visitor, accounts }) => {
    await visitor.logIn({ ...accounts.plain, username: 'plainUser' })
    await visitor.logIn({ ...accounts.plain, username: ' _PlainUser_' })
  }),
  scenario('a logout', { answers: ['PASS PlainUser', 'done', 'userinfo'] }, async ({ visitor, accounts }) => {
    await visitor.logIn(accounts.plain)
    await visitor.post({ action: 'logout', token: await visitor.fetchToken('csrf') })
    await visitor.get({ action: 'query', meta: 'userinfo' })
  }),
  scenario('too many wrong passwords', {
    answers: [wrong, wrong, wrong, wrong, wrong, 'FAIL login-throttled', 'FAIL login-throttled'],
  }, async ({ visitor, accounts }) => {
    for (let attempt = 0; attempt < 5; attempt += 1) await visitor.logIn({ ...accounts.plain, password: 'wrong' })
    await visitor.logIn(accounts.plain)
    await visitor.logIn(accounts.plain, { loginmessageformat: 'raw' })
  }),
  scenario('a blocked user', { answers: ['PASS BlockedUser'] }, async ({ visitor, accounts }) => {
    await visitor.logIn(accounts.blocked)
  }),
  scenario('a blocked user where a block keeps one out', {
    features: ['blocklogin'],
    answers: ['FAIL login-userblocked', 'PASS PlainUser'],
  }, async ({ visitor, accounts }) => {
    await visitor.logIn(accounts.blocked)
    await visitor.logIn(accounts.plain)
  }),
]
