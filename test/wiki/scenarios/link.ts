// Scenarios of linking an identity to the logged-in account.
import type { Choice, Visitor } from '../visitor.ts'
import { scenario } from './scenario.ts'

const away = 'REDIRECT'
const noPrimary = 'FAIL authmanager-link-no-primary'

async function link(visitor: Visitor, button: string, choice: Choice): Promise<void> {
  await visitor.goOn('linkaccount', await visitor.goThrough('linkaccount', button, choice))
}

export const linkScenarios = [
  scenario('linking by nobody', { answers: ['error notloggedin', 'error notloggedin'] }, async ({ visitor }) => {
    await visitor.begin('linkaccount', { demoidp1: '1' })
    await visitor.begin('linkaccount', { demoidp1: '1', errorformat: 'html' })
  }),
  scenario('linking without a choice, with a bad return URL, with nothing begun', {
    answers: [
      'PASS PlainUser',
      noPrimary,
      'error badurl_linkreturnurl',
      'error missingparam',
      'FAIL authmanager-link-not-in-progress',
    ],
  }, async ({ visitor, accounts }) => {
    await visitor.logIn(accounts.plain)
    await visitor.begin('linkaccount', {})
    await visitor.begin('linkaccount', { linkreturnurl: '/back' })
    await visitor.post({ action: 'linkaccount', linktoken: await visitor.fetchToken('csrf') })
    await visitor.goOn('linkaccount', {})
  }),
  scenario('linking, from the button to what is listed afterwards', {
    answers: ['PASS PlainUser', away, 'asks code state error', 'PASS', 'asks demoidp2', 'asks', 'asks mailpassword'],
  }, async ({ visitor, accounts }) => {
    await visitor.logIn(accounts.plain)
    const returned = await visitor.goThrough('linkaccount', 'demoidp1', { decision: 'allow', name: 'dave' })
    await visitor.readInfo('link-continue')
    await visitor.goOn('linkaccount', returned)
    await visitor.readInfo('link')
    await visitor.readInfo('unlink')
    await visitor.readInfo('remove')
  }),
  scenario('linking, denied by the provider', {
    answers: ['PASS PlainUser', away, 'FAIL The_door_stayed_shut___1'],
  }, async ({ visitor, accounts }) => {
    await visitor.logIn(accounts.plain)
    await link(visitor, 'demoidp1', { decision: 'deny', name: 'dave' })
  }),
  scenario('linking what belongs to somebody else', {
    answers: ['PASS PlainUser', away, 'FAIL Somebody_else_uses_that__1_account_already_'],
  }, async ({ visitor, accounts }) => {
    await visitor.logIn(accounts.plain)
    await link(visitor, 'demoidp1', { decision: 'allow', name: 'alice' })
  }),
  scenario('linking, and somebody else logs in, or nobody is left, on the way', {
    answers: ['PASS PlainUser', away, 'PASS OtherUser', 'FAIL demo-state-mismatch', away, 'done', 'error notloggedin'],
  }, async ({ visitor, accounts }) => {
    const alice = { decision: 'allow', name: 'alice' } as const
    await visitor.logIn(accounts.plain)
    const returned = await visitor.goThrough('linkaccount', 'demoidp1', alice)
    await visitor.logIn(accounts.other)
    await visitor.goOn('linkaccount', returned)
    const returnedAgain = await visitor.goThrough('linkaccount', 'demoidp1', alice)
    await visitor.post({ action: 'logout', token: await visitor.fetchToken('csrf') })
    await visitor.goOn('linkaccount', returnedAgain)
  }),
  scenario('linking until nothing is left to link', {
    answers: ['PASS LinkedUser', noPrimary, away, 'PASS', 'asks', noPrimary, 'asks'],
  }, async ({ visitor, accounts }) => {
    await visitor.logIn(accounts.linked)
    await visitor.begin('linkaccount', { demoidp1: '1' })
    await link(visitor, 'demoidp2', { decision: 'allow', name: 'alice' })
    await visitor.readInfo('link')
    await visitor.begin('linkaccount', { demoidp1: '1' })
    await visitor.readInfo('unlink')
  }),
  scenario('linking after a login that is too long ago', {
    features: ['reauth'],
    answers: ['PASS PlainUser', 'asks demoidp1 demoidp2', 'error reauthenticate', 'error reauthenticate'],
  }, async ({ visitor, accounts }) => {
    await visitor.logIn(accounts.plain)
    await visitor.readInfo('link', { amisecuritysensitiveoperation: 'LinkAccounts' })
    await visitor.begin('linkaccount', { demoidp1: '1' })
    await visitor.begin('linkaccount', { demoidp1: '1', errorformat: 'html' })
  }),
  scenario('linking after another login, because the first one was too long ago', {
    features: ['oldlogin'],
    answers: ['PASS PlainUser', 'error reauthenticate', 'PASS PlainUser', 'asks demoidp1 demoidp2', away, 'PASS'],
  }, async ({ visitor, accounts }) => {
    await visitor.logIn(accounts.plain)
    await visitor.begin('linkaccount', { demoidp1: '1' })
    await visitor.logIn(accounts.plain)
    await visitor.readInfo('link', { amisecuritysensitiveoperation: 'LinkAccounts', meta: 'authmanagerinfo|userinfo' })
    await link(visitor, 'demoidp1', { decision: 'allow', name: 'dave' })
  }),
  scenario('linking, and the login is too long ago for the last step', {
    features: ['oldlogin'],
    answers: ['PASS PlainUser', 'PASS PlainUser', away, 'PASS PlainUser', 'FAIL demo-state-mismatch', away, 'PASS'],
  }, async ({ visitor, accounts }) => {
    await visitor.logIn(accounts.plain)
    await visitor.logIn(accounts.plain)
    const dave = { decision: 'allow', name: 'dave' } as const
    const returned = await visitor.goThrough('linkaccount', 'demoidp1', dave)
    // The login is of the same user, but it has deleted the `state` of the redirect.
    await visitor.logIn(accounts.plain)
    await visitor.goOn('linkaccount', returned)
    await link(visitor, 'demoidp1', dave)
  }),
  scenario('unlinking, and linking again', {
    answers: ['PASS LinkedUser', 'asks', 'success', 'asks', away, 'PASS', 'asks'],
  }, async ({ visitor, accounts }) => {
    await visitor.logIn(accounts.linked)
    await visitor.readInfo('unlink', { meta: 'authmanagerinfo|userinfo' })
    await visitor.post({ action: 'unlinkaccount', request: 'DemoLinked:idp1:alice', token: await visitor.fetchToken('csrf') })
    await visitor.readInfo('unlink')
    await link(visitor, 'demoidp1', { decision: 'allow', name: 'alice' })
    await visitor.readInfo('unlink')
  }),
  scenario('unlinking after a login that is too long ago', {
    features: ['oldlogin'],
    answers: ['PASS LinkedUser', 'error reauthenticate', 'PASS LinkedUser', 'success'],
  }, async ({ visitor, accounts }) => {
    const unlink = { action: 'unlinkaccount', request: 'DemoLinked:idp1:alice' }
    await visitor.logIn(accounts.linked)
    await visitor.post({ ...unlink, token: await visitor.fetchToken('csrf') })
    await visitor.logIn(accounts.linked)
    await visitor.post({ ...unlink, token: await visitor.fetchToken('csrf') })
  }),
  scenario('unlinking what is not linked', {
    answers: ['error notloggedin', 'PASS PlainUser', 'error badrequest'],
  }, async ({ visitor, accounts }) => {
    const unlink = { action: 'unlinkaccount', request: 'DemoLinked:idp1:nobody' }
    await visitor.post({ ...unlink, token: await visitor.fetchToken('csrf') })
    await visitor.logIn(accounts.plain)
    await visitor.post({ ...unlink, token: await visitor.fetchToken('csrf') })
  }),
]
