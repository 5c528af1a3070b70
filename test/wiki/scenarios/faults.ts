// Scenarios of client errors.
import { returnUrl } from '../visitor.ts'
import { scenario } from './scenario.ts'

const badToken = 'error badtoken'
const post = 'error mustpostparams'

export const faultScenarios = [
  scenario('tokens that are wrong, missing or in the query', {
    answers: [badToken, 'error missingparam', post, post],
  }, async ({ visitor, accounts: { plain } }) => {
    const begin = { action: 'clientlogin', loginreturnurl: returnUrl, username: plain.username }
    await visitor.post({ ...begin, password: plain.password, logintoken: 'wrong+\\' })
    await visitor.post({ ...begin, password: plain.password })
    await visitor.post(begin, { logintoken: await visitor.fetchToken('login') })
    await visitor.post({ ...begin, logintoken: await visitor.fetchToken('login') }, { password: 'in the query' })
  }),
  scenario('a token of another session', { answers: [badToken] }, async ({ visitor, openAnother }) => {
    const logintoken = await openAnother().fetchToken('login')
    await visitor.post({ action: 'clientlogin', loginreturnurl: returnUrl, logintoken })
  }),
  scenario('a token from before the login', {
    answers: ['PASS PlainUser', badToken],
  }, async ({ visitor, accounts }) => {
    const logintoken = await visitor.fetchToken('login')
    await visitor.logIn(accounts.plain)
    await visitor.post({ action: 'clientlogin', loginreturnurl: returnUrl, logintoken })
  }),
  scenario('a GET in place of a POST', { answers: ['error missingparam'] }, async ({ visitor }) => {
    await visitor.get({ action: 'clientlogin', loginreturnurl: returnUrl })
  }),
  scenario('a return URL that is missing or not absolute', {
    answers: ['error missingparam', 'error badurl_loginreturnurl', 'error badurl_loginreturnurl'],
  }, async ({ visitor }) => {
    const logintoken = await visitor.fetchToken('login')
    await visitor.post({ action: 'clientlogin', logintoken })
    await visitor.post({ action: 'clientlogin', logintoken, loginreturnurl: '/back' })
    await visitor.post({ action: 'clientlogin', logintoken, loginreturnurl: '//127.0.0.1/back' })
  }),
  scenario('going on with nothing', {
    answers: ['FAIL authmanager-authn-not-in-progress', 'FAIL authmanager-create-not-in-progress', 'error notloggedin'],
  }, async ({ visitor }) => {
    await visitor.goOn('clientlogin', {})
    await visitor.goOn('createaccount', {})
    await visitor.goOn('linkaccount', {})
  }),
  scenario('an error in every format', {
    answers: Array.from({ length: 6 }, () => badToken),
  }, async ({ visitor }) => {
    for (const errorformat of ['bc', 'plaintext', 'html', 'wikitext', 'raw', 'none']) {
      await visitor.post({ action: 'clientlogin', loginreturnurl: returnUrl, logintoken: 'wrong', errorformat })
    }
  }),
  scenario('an unknown action and an unknown operation', {
    answers: ['error badvalue', 'error badvalue'],
  }, async ({ visitor }) => {
    await visitor.get({ action: 'clientlogout' })
    await visitor.readInfo('logout')
  }),
  scenario('a request from somebody else than the app thinks', {
    answers: ['error assertuserfailed', 'error assertnameduserfailed'],
  }, async ({ visitor }) => {
    await visitor.readInfo('login', { assert: 'user' })
    await visitor.readInfo('login', { assertuser: 'PlainUser' })
  }),
  scenario('a parameter that the module does not know', {
    answers: ['FAIL wrongpassword'],
  }, async ({ visitor, accounts }) => {
    await visitor.logIn({ ...accounts.plain, password: 'wrong' }, { loginsurprise: '1' })
  }),
]
