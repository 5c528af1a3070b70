// Scenarios of RESTART: the identity is confirmed, but no account is linked to it.
import type { Visitor } from '../visitor.ts'
import { scenario } from './scenario.ts'

const bob = { decision: 'allow', name: 'bob' } as const
const linkable = 'RESTART authmanager-authn-no-local-user-link'
const form = 'asks username password demoidp1 demoidp2 rememberMe'
const newAccount = 'asks demoidp1 demoidp2 username password retype realname'
const prompt = 'UI authprovider-confirmlink-message'
const preserve = { loginpreservestate: '1' }
const bobsLink = 'DemoLinked:idp1:bob'
const features = ['confirmlink'] as const

async function restart(visitor: Visitor): Promise<void> {
  await visitor.goOn('clientlogin', await visitor.goThrough('clientlogin', 'demoidp1', bob))
}

export const restartScenarios = [
  scenario('nobody linked, on a wiki as it comes', {
    answers: ['REDIRECT', 'RESTART authmanager-authn-no-local-user', 'PASS PlainUser'],
  }, async ({ visitor, accounts }) => {
    await restart(visitor)
    await visitor.logIn(accounts.plain, preserve)
  }),
  scenario('nobody linked, on a wiki as it comes: a wrong password', {
    answers: [
      'REDIRECT',
      'RESTART authmanager-authn-no-local-user',
      'FAIL wrongpassword',
      form,
      newAccount,
      'REDIRECT',
      'RESTART authmanager-authn-no-local-user',
      'FAIL wrongpassword',
      newAccount,
    ],
  }, async ({ visitor, accounts: { plain } }) => {
    const wrong = { username: plain.username, password: 'wrong' }
    await restart(visitor)
    await visitor.goOn('clientlogin', wrong)
    await visitor.readInfo('login')
    await visitor.readInfo('create')
    await restart(visitor)
    await visitor.logIn(wrong, preserve)
    await visitor.readInfo('create')
  }),
  scenario('nobody linked: a password, and the link confirmed', {
    features,
    answers: [
      'REDIRECT',
      linkable,
      form,
      newAccount,
      form,
      prompt,
      'asks confirmedLinkIDs',
      'PASS PlainUser',
      'asks',
      'success',
      'asks',
    ],
  }, async ({ visitor, accounts }) => {
    await restart(visitor)
    await visitor.readInfo('login')
    await visitor.readInfo('create')
    await visitor.readInfo('login-continue')
    await visitor.logIn(accounts.plain, preserve)
    await visitor.readInfo('login-continue')
    await visitor.goOn('clientlogin', { confirmedLinkIDs: [bobsLink] })
    await visitor.readInfo('unlink')
    await visitor.post({ action: 'unlinkaccount', request: bobsLink, token: await visitor.fetchToken('csrf') })
    await visitor.readInfo('unlink')
  }),
  scenario('nobody linked: the answer taken as one more step, and the link declined', {
    features,
    answers: ['REDIRECT', linkable, prompt, 'PASS PlainUser'],
  }, async ({ visitor, accounts: { plain } }) => {
    await restart(visitor)
    await visitor.goOn('clientlogin', { username: plain.username, password: plain.password })
    await visitor.goOn('clientlogin', {})
  }),
  scenario('nobody linked: a wrong password does not lose the link', {
    features,
    answers: ['REDIRECT', linkable, 'FAIL wrongpassword', newAccount, prompt],
  }, async ({ visitor, accounts }) => {
    await restart(visitor)
    await visitor.logIn({ ...accounts.plain, password: 'wrong' }, preserve)
    await visitor.readInfo('create')
    await visitor.logIn(accounts.plain, preserve)
  }),
  scenario('nobody linked: a new login that keeps nothing', {
    features,
    answers: ['REDIRECT', linkable, 'PASS PlainUser'],
  }, async ({ visitor, accounts }) => {
    await restart(visitor)
    await visitor.logIn(accounts.plain)
  }),
  scenario('nobody linked: a new account from what is known', {
    answers: [
      'REDIRECT',
      'RESTART authmanager-authn-no-local-user',
      newAccount,
      'PASS Newcomer',
      'REDIRECT',
      'PASS Newcomer',
    ],
  }, async ({ visitor, openAnother }) => {
    await restart(visitor)
    await visitor.readInfo('create', { amimergerequestfields: '1' })
    await visitor.begin('createaccount', { createpreservestate: '1', username: 'Newcomer' })
    await restart(openAnother())
  }),
  scenario('nobody linked: a link that somebody else makes meanwhile', {
    features,
    answers: [
      'REDIRECT',
      linkable,
      prompt,
      'PASS OtherUser',
      'REDIRECT',
      'PASS',
      'UI authprovider-confirmlink-failed',
      'asks linkOk',
      'PASS PlainUser',
      'asks',
    ],
  }, async ({ visitor, openAnother, accounts: { plain, other } }) => {
    await restart(visitor)
    await visitor.goOn('clientlogin', { username: plain.username, password: plain.password })
    const another = openAnother()
    await another.logIn(other)
    await another.goOn('linkaccount', await another.goThrough('linkaccount', 'demoidp1', bob))
    await visitor.goOn('clientlogin', { confirmedLinkIDs: [bobsLink] })
    await visitor.readInfo('login-continue')
    await visitor.goOn('clientlogin', { linkOk: '1' })
    await visitor.readInfo('unlink')
  }),
  scenario('nobody linked: a password of somebody who has another link already', {
    features,
    answers: ['REDIRECT', linkable, 'PASS LinkedUser', 'asks'],
  }, async ({ visitor, accounts: { linked } }) => {
    await restart(visitor)
    await visitor.goOn('clientlogin', { username: linked.username, password: linked.password })
    await visitor.readInfo('unlink')
  }),
  scenario('nobody linked: a new account whose name is taken, which loses the link', {
    answers: [
      'REDIRECT',
      'RESTART authmanager-authn-no-local-user',
      'FAIL userexists',
      newAccount,
      'FAIL authmanager-create-no-primary',
    ],
  }, async ({ visitor, accounts }) => {
    await restart(visitor)
    const keeping = { createpreservestate: '1' }
    await visitor.begin('createaccount', { ...keeping, username: accounts.plain.username, realname: '' })
    await visitor.readInfo('create')
    await visitor.begin('createaccount', { ...keeping, username: 'Newcomer', realname: '' })
  }),
]
