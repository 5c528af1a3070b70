// Scenarios of a login with a redirect to an identity provider.
import { scenario } from './scenario.ts'

const alice = { decision: 'allow', name: 'alice' } as const
const away = 'REDIRECT'

export const redirectScenarios = [
  scenario('allowed by the provider', {
    answers: [away, 'asks code state error', 'PASS LinkedUser'],
  }, async ({ visitor }) => {
    const returned = await visitor.goThrough('clientlogin', 'demoidp1', alice, { rememberMe: '1' })
    await visitor.readInfo('login-continue')
    await visitor.goOn('clientlogin', returned)
  }),
  scenario('a redirect with merged fields', { answers: [away, 'PASS LinkedUser'] }, async ({ visitor }) => {
    const returned = await visitor.goThrough('clientlogin', 'demoidp1', alice, { loginmergerequestfields: '1' })
    await visitor.goOn('clientlogin', returned)
  }),
  scenario('a redirect with data', { answers: [away, 'asks idp2code idp2state idp2error'] }, async ({ visitor }) => {
    await visitor.begin('clientlogin', { demoidp2: '1' })
    await visitor.readInfo('login-continue', { amimergerequestfields: '1' })
  }),
  scenario('a redirect with data in version 1 of the format', { answers: [away] }, async ({ visitor }) => {
    await visitor.begin('clientlogin', { demoidp2: '1', formatversion: '1' })
  }),
  scenario('denied by the provider', { answers: [away, 'FAIL The_door_stayed_shut___1'] }, async ({ visitor }) => {
    const returned = await visitor.goThrough('clientlogin', 'demoidp1', { ...alice, decision: 'deny' })
    await visitor.goOn('clientlogin', returned)
  }),
  scenario('back with the state of another attempt', {
    answers: [away, 'FAIL demo-state-mismatch', 'FAIL authmanager-authn-not-in-progress'],
  }, async ({ visitor }) => {
    const returned = await visitor.goThrough('clientlogin', 'demoidp1', alice)
    await visitor.goOn('clientlogin', { ...returned, state: 'x' })
    await visitor.goOn('clientlogin', returned)
  }),
  scenario('back with nothing', { answers: [away, 'FAIL Nothing_came_back_from__1_'] }, async ({ visitor }) => {
    await visitor.begin('clientlogin', { demoidp1: '1' })
    await visitor.goOn('clientlogin', {})
  }),
  scenario('a button along with a password, empty or left out of the requests', {
    answers: [away, away, away, 'FAIL authmanager-authn-no-primary'],
  }, async ({ visitor, accounts: { plain } }) => {
    const button = 'MediaWiki\\Extension\\DemoProviders\\DemoButtonRequest:demoidp1'
    await visitor.logIn(plain, { demoidp1: '1' })
    await visitor.begin('clientlogin', { demoidp1: '' })
    await visitor.begin('clientlogin', { demoidp1: '1', loginrequests: button })
    const password = 'MediaWiki\\Auth\\PasswordAuthenticationRequest'
    await visitor.begin('clientlogin', { demoidp1: '1', loginrequests: password })
  }),
]
