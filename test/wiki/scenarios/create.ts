// Scenarios of account creation.
import { scenario } from './scenario.ts'

const newcomer = { username: 'Newcomer', password: 'newcomers only', retype: 'newcomers only' }

export const createScenarios = [
  scenario('a new account, which is not logged in then', {
    answers: ['PASS Newcomer', 'userinfo', 'PASS Newcomer'],
  }, async ({ visitor }) => {
    await visitor.begin('createaccount', newcomer)
    await visitor.get({ action: 'query', meta: 'userinfo' })
    await visitor.logIn(newcomer)
  }),
  scenario('a new account that cannot be', {
    answers: ['FAIL badretype', 'FAIL userexists', 'FAIL invaliduser', 'FAIL authmanager-create-no-primary'],
  }, async ({ visitor, accounts }) => {
    await visitor.begin('createaccount', { ...newcomer, retype: 'something else' })
    await visitor.begin('createaccount', { ...newcomer, username: accounts.plain.username })
    await visitor.begin('createaccount', { ...newcomer, username: 'a[b]' })
    await visitor.begin('createaccount', { username: newcomer.username })
  }),
  scenario('a new account by a provider', {
    answers: ['REDIRECT', 'asks code state error', 'PASS Newcomer'],
  }, async ({ visitor }) => {
    const bob = { decision: 'allow', name: 'bob' } as const
    const returned = await visitor.goThrough('createaccount', 'demoidp1', bob, { username: 'Newcomer' })
    await visitor.readInfo('create-continue')
    await visitor.goOn('createaccount', returned)
  }),
  scenario('a new account for somebody else, with a password by e-mail', {
    features: ['email'],
    answers: [
      'PASS PlainUser',
      'asks mailpassword demoidp1 demoidp2 username password retype email realname reason',
      'FAIL noemailcreate',
      'FAIL badretype',
      'FAIL invalidemailaddress',
      'PASS Newcomer',
      'FAIL userexists',
    ],
  }, async ({ visitor, accounts }) => {
    const fields = { username: 'Newcomer', email: 'new@example.org', realname: '', reason: 'Asked', mailpassword: '1' }
    await visitor.logIn(accounts.plain)
    await visitor.readInfo('create')
    await visitor.begin('createaccount', { ...fields, email: '' })
    await visitor.begin('createaccount', { ...fields, password: 'newcomers only', retype: 'something else' })
    await visitor.begin('createaccount', { ...fields, email: 'nobody' })
    await visitor.begin('createaccount', fields)
    await visitor.begin('createaccount', fields)
  }),
  scenario('a new account where there is e-mail', {
    features: ['email'],
    answers: ['asks demoidp1 demoidp2 username password retype email realname', 'PASS Newcomer', 'PASS Latecomer'],
  }, async ({ visitor }) => {
    await visitor.readInfo('create')
    await visitor.begin('createaccount', { ...newcomer, email: 'new@example.org', realname: '' })
    await visitor.begin('createaccount', { ...newcomer, username: 'Latecomer', email: 'late@example.org' })
  }),
]
