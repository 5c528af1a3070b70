// Scenarios of what a RESTART leaves to the next attempt, and of what takes it away.
import type { WikiFeature } from '../features.ts'
import type { Visitor } from '../visitor.ts'
import { scenario, type Scenario } from './scenario.ts'

const bob = { decision: 'allow', name: 'bob' } as const
const restarted = 'RESTART authmanager-authn-no-local-user'
const linkable = 'RESTART authmanager-authn-no-local-user-link'
const form = 'asks username password demoidp1 demoidp2 rememberMe'
const newAccount = 'asks demoidp1 demoidp2 username password retype realname'
const newAccountForSomebody = `${newAccount} reason`

async function restart(visitor: Visitor): Promise<void> {
  await visitor.goOn('clientlogin', await visitor.goThrough('clientlogin', 'demoidp1', bob))
}

async function readBoth(visitor: Visitor): Promise<void> {
  await visitor.readInfo('login')
  await visitor.readInfo('create')
}

export const preservedScenarios = [
  scenario('what is preserved, on a wiki as it comes', {
    answers: ['REDIRECT', restarted, form, newAccount, 'asks password retype', 'asks'],
  }, async ({ visitor }) => {
    await restart(visitor)
    await readBoth(visitor)
    await visitor.readInfo('change')
    await visitor.readInfo('create-continue')
  }),
  afterSteps('what is preserved is gone after a step of another login', ['nophpsessions']),
  afterSteps('what is preserved, which PHP keeps after a step of another login', []),
  scenario('what is preserved is gone after a login that no provider took', {
    features: ['confirmlink'],
    answers: ['REDIRECT', linkable, 'FAIL authmanager-authn-no-primary', form, newAccount],
  }, async ({ visitor }) => {
    await restart(visitor)
    await visitor.begin('clientlogin', { loginpreservestate: '1' })
    await readBoth(visitor)
  }),
  scenario('what is preserved is gone after a flow that is not in progress', {
    answers: ['REDIRECT', restarted, 'FAIL authmanager-create-not-in-progress', newAccount],
  }, async ({ visitor }) => {
    await restart(visitor)
    await visitor.goOn('createaccount', {})
    await visitor.readInfo('create')
  }),
  scenario('what is preserved outlives an error of the API', {
    answers: ['REDIRECT', restarted, 'error badtoken', newAccount, 'PASS Newcomer', newAccount],
  }, async ({ visitor }) => {
    await restart(visitor)
    await visitor.post({ action: 'createaccount', createreturnurl: 'http://127.0.0.1:1/back', createtoken: 'wrong' })
    await visitor.readInfo('create')
    await visitor.begin('createaccount', { createpreservestate: '1', username: 'Newcomer' })
    await visitor.readInfo('create')
  }),
  scenario('what is preserved is nothing where nothing is', {
    answers: ['PASS PlainUser', 'FAIL authmanager-create-no-primary'],
  }, async ({ visitor, accounts }) => {
    await visitor.logIn(accounts.plain, { loginpreservestate: '1' })
    await visitor.begin('createaccount', { createpreservestate: '1', username: 'Newcomer' })
  }),
]

function afterSteps(name: string, features: readonly WikiFeature[]): Scenario {
  return scenario(name, {
    features,
    answers: [
      'REDIRECT',
      restarted,
      'UI oathauth-auth-ui',
      newAccount,
      'REDIRECT',
      restarted,
      'REDIRECT',
      newAccount,
      'REDIRECT',
      restarted,
      'PASS PlainUser',
      newAccountForSomebody,
    ],
  }, async ({ visitor, accounts }) => {
    await restart(visitor)
    await visitor.logIn(accounts.totp, { loginpreservestate: '1' })
    await visitor.readInfo('create')
    await restart(visitor)
    await visitor.begin('clientlogin', { demoidp1: '1' })
    await visitor.readInfo('create')
    await restart(visitor)
    await visitor.logIn(accounts.plain)
    await visitor.readInfo('create')
  })
}
