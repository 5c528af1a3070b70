// Scenarios of a wiki that is read-only, private or lagged, or that remembers every user.
import { scenario } from './scenario.ts'

export const wikiStateScenarios = [
  scenario('a read-only wiki', {
    features: ['readonly'],
    answers: ['asks username password demoidp1 demoidp2 rememberMe', 'error readonly', 'error readonly'],
  }, async ({ visitor, accounts }) => {
    await visitor.readInfo('login')
    await visitor.logIn(accounts.plain)
    await visitor.logIn(accounts.plain, { errorformat: 'html' })
  }),
  scenario('a private wiki', {
    features: ['private'],
    answers: ['asks username password demoidp1 demoidp2 rememberMe', 'error readapidenied', 'PASS PlainUser'],
  }, async ({ visitor, accounts }) => {
    await visitor.readInfo('login', { meta: 'authmanagerinfo|tokens', type: 'login' })
    await visitor.readInfo('login', { meta: 'authmanagerinfo|userinfo' })
    await visitor.logIn(accounts.plain)
  }),
  scenario('a wiki whose database is behind', {
    features: ['lag'],
    answers: ['error maxlag', 'error maxlag', 'asks username password demoidp1 demoidp2 rememberMe', 'error maxlag'],
  }, async ({ visitor, accounts }) => {
    await visitor.readInfo('login', { maxlag: '5' })
    await visitor.readInfo('login', { maxlag: '5', errorformat: 'plaintext' })
    await visitor.readInfo('login', { maxlag: '20' })
    await visitor.logIn(accounts.plain, { maxlag: '5' })
  }),
  scenario('a wiki that remembers everybody', {
    features: ['rememberalways'],
    answers: ['asks username password demoidp1 demoidp2', 'asks username password demoidp1 demoidp2', 'PASS PlainUser'],
  }, async ({ visitor, accounts }) => {
    await visitor.readInfo('login')
    await visitor.readInfo('login', { amimergerequestfields: '1' })
    await visitor.logIn(accounts.plain)
  }),
  scenario('a wiki without providers', {
    features: ['noproviders'],
    answers: ['asks username password rememberMe', 'PASS PlainUser', 'asks', 'FAIL userlogin-cannot-link'],
  }, async ({ visitor, accounts }) => {
    await visitor.readInfo('login')
    await visitor.logIn(accounts.plain)
    await visitor.readInfo('link')
    await visitor.begin('linkaccount', { demoidp1: '1' })
  }),
]
