// Scenarios of a password that was forgotten: what a wiki can be asked by, what it mails, and what it refuses.
import type { Visitor } from '../visitor.ts'
import type { Answer, Params } from '../wire.ts'
import { scenario } from './scenario.ts'

const done = 'success'
const again = { password: 'a new one for me', retype: 'a new one for me' }

function reset(visitor: Visitor, params: Params): Promise<Answer> {
  return visitor.send('resetpassword', params)
}

const newerOnly = {
  version: '1.39',
  reason: 'an address that is none looks like success',
} as const

export const forgottenPasswordScenarios = [
  scenario('a forgotten password, asked for by the name, and the mailed one used', {
    features: ['email'],
    answers: [
      done,
      'mails forgetful@example.org',
      'UI resetpass-temp-emailed',
      'asks password retype',
      'UI badretype',
      'PASS ForgetfulUser',
      'PASS ForgetfulUser',
      'FAIL wrongpassword',
    ],
  }, async ({ visitor, openAnother, readMails, accounts: { forgetful } }) => {
    await reset(visitor, { user: 'forgetfulUser' })
    const [mail] = await readMails(1)
    const mailed = { ...forgetful, password: mail?.password ?? '' }
    await visitor.logIn(mailed)
    await visitor.readInfo('login-continue')
    await visitor.goOn('clientlogin', { ...again, retype: 'something else' })
    await visitor.goOn('clientlogin', again)
    await openAnother().logIn({ ...forgetful, password: again.password })
    await openAnother().logIn(mailed)
  }),
  scenario('a forgotten password that comes back to mind', {
    features: ['email'],
    answers: [done, 'mails forgetful@example.org', 'PASS ForgetfulUser'],
  }, async ({ visitor, readMails, accounts: { forgetful } }) => {
    await reset(visitor, { user: forgetful.username })
    await readMails(1)
    await visitor.logIn(forgetful)
  }),
  scenario('a forgotten password, asked for by the address that two accounts share', {
    features: ['email'],
    answers: [done, 'mails forgetful@example.org forgetful@example.org'],
  }, async ({ visitor, readMails, accounts: { twin } }) => {
    await reset(visitor, { email: twin.traits.email })
    await readMails(2)
  }),
  scenario('a forgotten password, asked for too often', {
    features: ['email'],
    answers: [
      ...Array.from({ length: 7 }, () => done),
      'mails forgetful@example.org linked@example.org',
    ],
  }, async ({ visitor, openAnother, readMails, accounts: { forgetful, linked, twin } }) => {
    for (let time = 0; time < 4; time += 1) await reset(visitor, { user: forgetful.username })
    // Shares an address with one who has got a mail, so none goes out.
    await reset(visitor, { email: forgetful.traits.email })
    // The sixth from this IP address.
    await reset(visitor, { user: twin.username })
    await reset(openAnother(), { user: linked.username })
    await readMails(2)
  }),
  scenario('a forgotten password of one who requires the address', {
    features: ['email'],
    answers: [done, done, done, done, 'mails careful@example.org'],
  }, async ({ visitor, readMails, accounts: { careful } }) => {
    await reset(visitor, { user: careful.username })
    await reset(visitor, { email: careful.traits.email })
    await reset(visitor, { user: careful.username, email: 'other@example.org' })
    await reset(visitor, { user: careful.username, email: careful.traits.email })
    await readMails(1)
  }),
  scenario('a forgotten password of nobody, and of one without an address', {
    features: ['email'],
    answers: [done, done, done, done, 'mails linked@example.org'],
  }, async ({ visitor, readMails, accounts: { plain, linked } }) => {
    await reset(visitor, { user: 'Nobody here' })
    await reset(visitor, { user: plain.username, formatversion: '1' })
    await reset(visitor, { email: 'nobody@example.org' })
    // With both, the name decides.
    await reset(visitor, { user: linked.username, email: 'nobody@example.org' })
    await readMails(1)
  }),
  scenario('a forgotten password, asked for in vain', {
    features: ['email'],
    answers: [
      ...Array.from({ length: 4 }, () => 'error baduser'),
      'error passwordreset-nodata',
      'error passwordreset-nodata',
      'error badtoken',
      'error missingparam',
      'error mustpostparams',
      'PASS BlockedUser',
      'error blocked-mailpassword',
    ],
  }, async ({ visitor, openAnother, accounts: { blocked, linked } }) => {
    for (const user of ['a#b', '', '127.0.0.1']) await reset(visitor, { user })
    await reset(visitor, { user: 'a#b', errorformat: 'plaintext' })
    await reset(visitor, {})
    await reset(visitor, { email: '', errorformat: 'raw' })
    await reset(visitor, { user: linked.username, token: 'wrong' })
    await visitor.post({ action: 'resetpassword', user: linked.username })
    await visitor.get({ action: 'resetpassword', user: linked.username, token: '+\\' })
    const another = openAnother()
    await another.logIn(blocked)
    await reset(another, { user: linked.username })
  }),
  scenario('a forgotten password, asked for by what is no address', {
    features: ['email'],
    answers: ['error passwordreset-invalidemail', 'error passwordreset-invalidemail'],
    differs: [{ ...newerOnly, answers: [done, done] }],
  }, async ({ visitor }) => {
    await reset(visitor, { email: 'nobody' })
    await reset(visitor, { user: 'PlainUser', email: 'nobody', errorformat: 'plaintext' })
  }),
  scenario('a forgotten password by somebody who is logged in, who is not counted', {
    features: ['email'],
    answers: ['PASS PlainUser', ...Array.from({ length: 7 }, () => done), 'mails linked@example.org'],
  }, async ({ visitor, readMails, accounts: { plain, linked } }) => {
    await visitor.logIn(plain)
    for (let time = 0; time < 6; time += 1) await reset(visitor, { user: 'Nobody here' })
    await reset(visitor, { user: linked.username })
    await readMails(1)
  }),
  scenario('a forgotten password on a wiki without e-mail', {
    answers: ['error passwordreset-emaildisabled', 'error passwordreset-emaildisabled'],
  }, async ({ visitor, accounts: { forgetful } }) => {
    await reset(visitor, { user: forgetful.username })
    await reset(visitor, { user: 'Nobody here', errorformat: 'raw' })
  }),
  scenario('a forgotten password by the name alone', {
    features: ['email', 'resetbyname'],
    answers: [
      'parameters resetpassword(user token)',
      'parameters resetpassword(user token)',
      'error passwordreset-nodata',
      done,
      'mails forgetful@example.org',
    ],
  }, async ({ visitor, readMails, accounts: { forgetful } }) => {
    await visitor.get({ action: 'paraminfo', modules: 'resetpassword' })
    await visitor.get({ action: 'paraminfo', modules: 'resetpassword', formatversion: '1' })
    await reset(visitor, { email: forgetful.traits.email })
    await reset(visitor, { user: forgetful.username })
    await readMails(1)
  }),
  scenario('a forgotten password by the address alone', {
    features: ['email', 'resetbyemail'],
    answers: ['parameters resetpassword(email token)', 'error passwordreset-nodata', done, 'mails linked@example.org'],
  }, async ({ visitor, readMails, accounts: { linked } }) => {
    await visitor.get({ action: 'paraminfo', modules: 'resetpassword' })
    await reset(visitor, { user: linked.username })
    await reset(visitor, { email: linked.traits.email })
    await readMails(1)
  }),
  scenario('a forgotten password that nothing helps', {
    features: ['email', 'noreset'],
    answers: ['parameters resetpassword()', 'error moduledisabled', 'error moduledisabled', 'error moduledisabled'],
  }, async ({ visitor, accounts: { forgetful } }) => {
    await visitor.get({ action: 'paraminfo', modules: 'resetpassword' })
    await reset(visitor, { user: forgetful.username })
    await visitor.post({ action: 'resetpassword' })
    await visitor.get({ action: 'resetpassword', errorformat: 'raw' })
  }),
  scenario('a forgotten password on a private wiki, and on one that is read-only', {
    features: ['email', 'private', 'readonly'],
    answers: ['parameters resetpassword(user email token)', 'error readapidenied'],
  }, async ({ visitor, accounts: { forgetful } }) => {
    await visitor.get({ action: 'paraminfo', modules: 'resetpassword' })
    await reset(visitor, { user: forgetful.username })
  }),
  scenario('a forgotten password on a wiki that is read-only', {
    features: ['email', 'readonly'],
    answers: ['error readonly'],
  }, async ({ visitor, accounts: { forgetful } }) => {
    await reset(visitor, { user: forgetful.username })
  }),
  scenario('a mailed password for a new account, which counts as the mail of that day', {
    features: ['email'],
    answers: ['PASS PlainUser', 'PASS Newcomer', 'mails new@example.org', done, done, 'mails linked@example.org new@example.org'],
  }, async ({ visitor, readMails, accounts: { plain, linked } }) => {
    await visitor.logIn(plain)
    const fields = { username: 'Newcomer', email: 'new@example.org', realname: '', reason: 'Asked', mailpassword: '1' }
    await visitor.begin('createaccount', fields)
    await readMails(1)
    await reset(visitor, { user: 'Newcomer' })
    await reset(visitor, { user: linked.username })
    await readMails(2)
  }),
  scenario('the parameters of a logout', {
    answers: ['parameters logout(token)'],
    differs: [{ version: '1.43', reason: 'a logout counts as a change' }],
  }, async ({ visitor }) => {
    await visitor.get({ action: 'paraminfo', modules: 'logout' })
  }),
  scenario('the parameters of modules', {
    answers: [
      'parameters resetpassword(user email token) validatepassword(password user email realname)',
      'parameters changeauthenticationdata(request token) removeauthenticationdata(request token) unlinkaccount(request token)',
      'parameters clientlogin(requests messageformat mergerequestfields preservestate returnurl continue token) ' +
        'linkaccount(requests messageformat mergerequestfields returnurl continue token) ' +
        'createaccount(requests messageformat mergerequestfields preservestate returnurl continue token)',
      'parameters',
      'parameters',
      'parameters',
    ],
  }, async ({ visitor }) => {
    const ask = (modules: string, more: Params = {}): Promise<Answer> =>
      visitor.get({ action: 'paraminfo', modules, ...more })
    await ask('resetpassword|validatepassword')
    await ask('changeauthenticationdata|removeauthenticationdata|unlinkaccount')
    await ask('clientlogin|linkaccount|createaccount', { formatversion: '1' })
    await ask('nothing')
    await ask('nothing', { errorformat: 'raw' })
    await visitor.get({ action: 'paraminfo' })
  }),
]
