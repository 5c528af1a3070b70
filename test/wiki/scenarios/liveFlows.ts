// Scenarios of flows that go on, or are over, after something went wrong.
import { returnUrl } from '../visitor.ts'
import { totpCode } from '../totp.ts'
import { scenario } from './scenario.ts'

const asked = 'UI oathauth-auth-ui'
const wrong = 'FAIL wrongpassword'
const code = 'asks OATHToken'
const nothing = 'asks'
const returned = 'asks code state error'
const alice = { decision: 'allow', name: 'alice' } as const

export const liveFlowScenarios = [
  scenario('a login that survives errors of the API', {
    answers: [asked, 'error badtoken', 'error assertuserfailed', 'error assertnameduserfailed', 'error mustpostparams', code, 'PASS TotpUser'],
  }, async ({ visitor, accounts: { totp } }) => {
    await visitor.logIn(totp)
    const goOn = { action: 'clientlogin', logincontinue: '1', logintoken: 'wrong' }
    await visitor.post(goOn)
    await visitor.post({ ...goOn, assert: 'user' })
    await visitor.post({ ...goOn, assertuser: 'TotpUser' })
    await visitor.post({ action: 'clientlogin', logincontinue: '1' }, { logintoken: await visitor.fetchToken('login') })
    await visitor.readInfo('login-continue')
    await visitor.goOn('clientlogin', { OATHToken: totpCode(totp.traits.totp.secret) })
  }),
  scenario('a login that survives a new one which is refused at once', {
    answers: [wrong, wrong, wrong, wrong, wrong, asked, 'FAIL login-throttled', code, 'PASS TotpUser'],
  }, async ({ visitor, accounts: { totp, plain } }) => {
    for (let attempt = 0; attempt < 5; attempt += 1) await visitor.logIn({ ...plain, password: 'wrong' })
    await visitor.logIn(totp)
    await visitor.logIn(plain)
    await visitor.readInfo('login-continue')
    await visitor.goOn('clientlogin', { OATHToken: totpCode(totp.traits.totp.secret) })
  }),
  scenario('a login that a new one ends by failing', {
    answers: [asked, wrong, nothing, 'FAIL authmanager-authn-not-in-progress'],
  }, async ({ visitor, accounts: { totp, plain } }) => {
    await visitor.logIn(totp)
    await visitor.logIn({ ...plain, password: 'wrong' })
    await visitor.readInfo('login-continue')
    await visitor.goOn('clientlogin', { OATHToken: totpCode(totp.traits.totp.secret) })
  }),
  scenario('a sign-up that survives a new one with a name that is taken or impossible', {
    answers: ['REDIRECT', 'FAIL userexists', 'FAIL invaliduser', returned, 'PASS Newcomer'],
  }, async ({ visitor }) => {
    const back = await visitor.goThrough('createaccount', 'demoidp1', { decision: 'allow', name: 'bob' }, { username: 'Newcomer' })
    await visitor.begin('createaccount', { username: 'PlainUser' })
    await visitor.begin('createaccount', { username: 'a#b' })
    await visitor.readInfo('create-continue')
    await visitor.goOn('createaccount', back)
  }),
  scenario('a sign-up that a new one ends by failing', {
    answers: ['REDIRECT', 'FAIL badretype', nothing],
  }, async ({ visitor }) => {
    await visitor.begin('createaccount', { username: 'Newcomer', demoidp1: '1' })
    await visitor.begin('createaccount', { username: 'Newcomer', password: 'newcomers only', retype: 'something else' })
    await visitor.readInfo('create-continue')
  }),
  scenario('a sign-up whose name somebody else takes meanwhile', {
    answers: ['REDIRECT', 'PASS Newcomer', 'FAIL userexists', nothing],
  }, async ({ visitor, openAnother }) => {
    const back = await visitor.goThrough('createaccount', 'demoidp1', { decision: 'allow', name: 'bob' }, { username: 'Newcomer' })
    const fields = { username: 'Newcomer', password: 'newcomers only', retype: 'newcomers only' }
    await openAnother().begin('createaccount', fields)
    await visitor.goOn('createaccount', back)
    await visitor.readInfo('create-continue')
  }),
  scenario('linking that a new beginning ends', {
    answers: ['PASS PlainUser', 'REDIRECT', 'asks code state error', 'FAIL authmanager-link-no-primary', nothing],
  }, async ({ visitor, accounts }) => {
    await visitor.logIn(accounts.plain)
    await visitor.begin('linkaccount', { demoidp1: '1' })
    await visitor.readInfo('link-continue')
    await visitor.begin('linkaccount', {})
    await visitor.readInfo('link-continue')
  }),
  scenario('a redirect that a flow of another kind breaks', {
    answers: ['REDIRECT', 'FAIL badretype', returned, 'FAIL demo-state-mismatch'],
    differs: [],
  }, async ({ visitor }) => {
    const back = await visitor.goThrough('clientlogin', 'demoidp1', alice)
    await visitor.begin('createaccount', { username: 'Newcomer', password: 'newcomers only', retype: 'something else' })
    await visitor.readInfo('login-continue')
    await visitor.goOn('clientlogin', back)
  }),
  scenario('a redirect that goes on after tokens have been asked for and a new account was made', {
    answers: ['REDIRECT', returned, 'FAIL userexists', 'PASS LinkedUser'],
  }, async ({ visitor }) => {
    const back = await visitor.goThrough('clientlogin', 'demoidp1', alice)
    await visitor.readInfo('login-continue', { meta: 'authmanagerinfo|tokens', type: 'login|createaccount' })
    await visitor.begin('createaccount', { username: 'PlainUser' })
    await visitor.goOn('clientlogin', back)
  }),
  scenario('tokens that only a login ends', {
    answers: ['PASS Newcomer', wrong, asked, 'PASS TotpUser', 'error badtoken'],
  }, async ({ visitor, accounts: { plain, totp } }) => {
    const logintoken = await visitor.fetchToken('login')
    const createtoken = await visitor.fetchToken('createaccount')
    const fields = { username: 'Newcomer', password: 'newcomers only', retype: 'newcomers only' }
    await visitor.post({ action: 'createaccount', createreturnurl: returnUrl, createtoken, ...fields })
    const begin = { action: 'clientlogin', loginreturnurl: returnUrl, logintoken }
    await visitor.post({ ...begin, username: plain.username, password: 'wrong' })
    await visitor.post({ ...begin, username: totp.username, password: totp.password })
    const OATHToken = totpCode(totp.traits.totp.secret)
    await visitor.post({ action: 'clientlogin', logincontinue: '1', logintoken, OATHToken })
    await visitor.post({ action: 'createaccount', createreturnurl: returnUrl, createtoken, ...fields })
  }),
  scenario('addresses to come back to', {
    answers: [
      'error badurl_loginreturnurl',
      'error badurl_loginreturnurl',
      'error badurl_createreturnurl',
      'error badurl_loginreturnurl',
      'FAIL authmanager-authn-not-in-progress',
      'FAIL authmanager-authn-no-primary',
    ],
  }, async ({ visitor }) => {
    const begin = (loginreturnurl: string) => visitor.begin('clientlogin', { loginreturnurl })
    await begin('myapp://back')
    await begin('//127.0.0.1/back')
    await visitor.begin('createaccount', { createreturnurl: 'myapp://back' })
    await visitor.goOn('clientlogin', { loginreturnurl: 'myapp://back' })
    await visitor.goOn('clientlogin', { loginreturnurl: returnUrl })
    await begin('mailto:somebody@example.org')
  }),
  scenario('beginnings without a name, of which there are too many', {
    answers: [...Array.from({ length: 5 }, () => 'FAIL authmanager-authn-no-primary'), 'FAIL login-throttled', 'PASS PlainUser'],
  }, async ({ visitor, accounts }) => {
    for (let attempt = 0; attempt < 6; attempt += 1) await visitor.begin('clientlogin', {})
    await visitor.logIn(accounts.plain)
  }),
]
