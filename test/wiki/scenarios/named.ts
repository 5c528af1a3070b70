// Scenarios of naming requests: those that are not named count for nothing, also those without anything to fill in.
import { scenario } from './scenario.ts'

const password = 'MediaWiki\\Auth\\PasswordAuthenticationRequest'
const noPrimary = 'FAIL authmanager-authn-no-primary'

export const namedScenarios = [
  scenario('named requests: none, one, and one that is not quite', {
    answers: [noPrimary, noPrimary, 'PASS PlainUser'],
  }, async ({ visitor, accounts: { plain } }) => {
    await visitor.logIn(plain, { loginrequests: '' })
    await visitor.logIn(plain, { loginrequests: password.toLowerCase() })
    await visitor.logIn(plain, { loginrequests: `\u001FSomething|Else\u001F${password}` })
  }),
  scenario('named requests: the secret of one that is not named may be in the query', {
    answers: [noPrimary, 'error mustpostparams'],
  }, async ({ visitor, accounts: { plain } }) => {
    const begin = { action: 'clientlogin', loginreturnurl: 'http://127.0.0.1:1/back', username: plain.username }
    for (const loginrequests of ['Other', password]) {
      const logintoken = await visitor.fetchToken('login')
      await visitor.post({ ...begin, logintoken, loginrequests }, { password: plain.password })
    }
  }),
  scenario('named requests: a name and a password make an account without the rest', {
    answers: ['PASS Newcomer'],
  }, async ({ visitor }) => {
    const fields = { username: 'newcomer', password: 'newcomers only', retype: 'newcomers only' }
    await visitor.begin('createaccount', { ...fields, createrequests: password })
  }),
  scenario('named requests: what a provider returned is not named', {
    answers: ['REDIRECT', 'FAIL Nothing_came_back_from__1_'],
  }, async ({ visitor }) => {
    const returned = await visitor.goThrough('clientlogin', 'demoidp1', { decision: 'allow', name: 'alice' })
    await visitor.goOn('clientlogin', { ...returned, loginrequests: password })
  }),
]
