// Scenarios of `meta=authmanagerinfo` for every operation.
import type { Visitor } from '../visitor.ts'
import { scenario } from './scenario.ts'

const operations = [
  'login',
  'login-continue',
  'create',
  'create-continue',
  'link',
  'link-continue',
  'change',
  'remove',
  'unlink',
]

async function readAll(visitor: Visitor, more: Readonly<Record<string, string>> = {}): Promise<void> {
  for (const operation of operations) await visitor.readInfo(operation, more)
}

const anonymous = [
  'asks username password demoidp1 demoidp2 rememberMe',
  'asks',
  'asks demoidp1 demoidp2 username password retype realname',
  'asks',
  'asks demoidp1 demoidp2',
  'asks',
  'asks password retype',
  'asks mailpassword',
  'asks',
]

const loggedIn = [
  'PASS LinkedUser',
  'asks username password demoidp1 demoidp2 rememberMe',
  'asks',
  'asks demoidp1 demoidp2 username password retype realname reason',
  'asks',
  'asks demoidp2',
  'asks',
  'asks password retype',
  'asks mailpassword',
  'asks',
]

export const infoScenarios = [
  scenario('every operation, logged in as nobody', { answers: anonymous }, ({ visitor }) => readAll(visitor)),
  scenario('every operation, logged in as nobody, merged', { answers: anonymous }, ({ visitor }) =>
    readAll(visitor, { amimergerequestfields: '1' })),
  scenario('every operation, logged in', { answers: loggedIn }, async ({ visitor, accounts }) => {
    await visitor.logIn(accounts.linked)
    await readAll(visitor)
  }),
  scenario('every operation, logged in, merged', { answers: loggedIn }, async ({ visitor, accounts }) => {
    await visitor.logIn(accounts.linked)
    await readAll(visitor, { amimergerequestfields: '1' })
  }),
  scenario('no operation', { answers: ['asks'] }, async ({ visitor }) => {
    await visitor.get({ action: 'query', meta: 'authmanagerinfo' })
  }),
  scenario('a sensitive operation', {
    answers: ['asks demoidp1 demoidp2', 'PASS PlainUser', 'asks demoidp1 demoidp2'],
  }, async ({ visitor, accounts }) => {
    const sensitive = { amisecuritysensitiveoperation: 'LinkAccounts' }
    await visitor.readInfo('link', sensitive)
    await visitor.logIn(accounts.plain)
    await visitor.readInfo('link', sensitive)
  }),
]
