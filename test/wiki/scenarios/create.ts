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
]
