// Scenarios of passwords that are not good enough: asked beforehand, at sign-up, at login, and in place of an old one.
import { scenario } from './scenario.ts'

const short = 'passwordtooshort'
const inName = 'password-substring-username-match'
const list = 'UI ___1____2'
const policy = ['policy'] as const

export const passwordPolicyScenarios = [
  scenario('a password for a new account, asked beforehand', {
    features: policy,
    answers: [
      'Good',
      `Change ${short}`,
      `Change ${inName}`,
      `Change ${short} ${inName}`,
      `Invalid ${short} ${inName} ${short}`,
      `Invalid ${short} ${short}`,
      'Good',
    ],
  }, async ({ visitor }) => {
    const user = 'newcomer of today'
    for (const password of ['nobody knows it', '7 bytes', 'NEWcomer of', 'comer', 'er', '??', 'äöüß']) {
      await visitor.post({ action: 'validatepassword', user, password, email: 'new@example.org', realname: 'N. C.' })
    }
  }),
  scenario('a password, asked beforehand in every error format', {
    features: policy,
    answers: [
      ...Array.from({ length: 6 }, () => `Invalid ${short} ${inName} ${short}`),
      // Without texts, a code counts once.
      `Invalid ${short} ${inName}`,
    ],
  }, async ({ visitor }) => {
    const asked = { action: 'validatepassword', user: 'Newcomer', password: 'ne' }
    await visitor.post({ ...asked, formatversion: '1' })
    for (const errorformat of ['bc', 'plaintext', 'html', 'wikitext', 'raw', 'none']) {
      await visitor.post({ ...asked, errorformat })
    }
  }),
  scenario('a password for oneself, asked beforehand', {
    features: policy,
    answers: [`Change ${short}`, 'PASS PlainUser', `Change ${short} ${inName}`, 'Good', 'error userexists'],
  }, async ({ visitor, accounts: { plain } }) => {
    await visitor.post({ action: 'validatepassword', password: 'plain' })
    await visitor.logIn(plain)
    await visitor.post({ action: 'validatepassword', password: 'plain' })
    await visitor.post({ action: 'validatepassword', password: plain.password })
    await visitor.post({ action: 'validatepassword', password: plain.password, user: plain.username })
  }),
  scenario('a password that cannot be asked about', {
    answers: [
      'error userexists',
      'error userexists',
      'error baduser',
      'error baduser',
      'error baduser_user',
      'error baduser_user',
      'error missingparam',
      'error mustbeposted',
      'error mustpostparams',
    ],
  }, async ({ visitor }) => {
    const asked = { action: 'validatepassword', password: 'nobody knows it' }
    await visitor.post({ ...asked, user: 'plainUser' })
    await visitor.post({ ...asked, user: 'PlainUser', errorformat: 'plaintext' })
    await visitor.post({ ...asked, user: 'a#b' })
    await visitor.post({ ...asked, user: '', errorformat: 'plaintext' })
    await visitor.post({ ...asked, user: 'a@b' })
    await visitor.post({ ...asked, user: 'a@b', errorformat: 'raw' })
    await visitor.post({ action: 'validatepassword', user: 'Newcomer' })
    await visitor.get(asked)
    await visitor.post({ action: 'validatepassword' }, { password: asked.password })
  }),
  scenario('a password, asked about on a private wiki, and where nothing can be changed', {
    features: ['private', 'readonly'],
    answers: ['error readapidenied'],
  }, async ({ visitor }) => {
    await visitor.post({ action: 'validatepassword', password: 'nobody knows it' })
  }),
  scenario('a password, asked about where nothing can be changed', {
    features: ['readonly'],
    answers: ['Good'],
  }, async ({ visitor }) => {
    await visitor.post({ action: 'validatepassword', password: 'nobody knows it' })
  }),
  scenario('a new account with a password that is not good enough', {
    features: policy,
    answers: [`FAIL ${short}`, `FAIL ${inName}`, 'FAIL ___1____2', 'FAIL ___1____2____3', 'PASS Newcomer'],
  }, async ({ visitor }) => {
    for (const password of ['7 bytes', 'newcomer', 'comer', 'ne', 'nobody knows it']) {
      await visitor.begin('createaccount', { username: 'newcomer', password, retype: password })
    }
  }),
  scenario('an old password that would no longer be good enough as a new one', {
    features: policy,
    answers: ['UI resetpass-validity-soft', 'asks password retype skipReset', list, `UI ${short}`, 'PASS ShortUser', 'PASS ShortUser'],
  }, async ({ visitor, openAnother, accounts: { short: account } }) => {
    const another = { password: 'long enough', retype: 'long enough' }
    await visitor.logIn(account)
    await visitor.readInfo('login-continue')
    await visitor.goOn('clientlogin', { password: 'short', retype: 'short' })
    await visitor.goOn('clientlogin', { password: '7 bytes', retype: '7 bytes' })
    await visitor.goOn('clientlogin', another)
    await openAnother().logIn({ ...account, password: another.password })
  }),
  scenario('a password that does not even log in', {
    features: policy,
    answers: ['FAIL fatalpassworderror', 'FAIL wrongpassword'],
    differs: [{
      version: '1.39',
      reason: 'the policy is told without a word on the login',
      answers: ['FAIL ___1____2____3', 'FAIL wrongpassword'],
    }],
  }, async ({ visitor, accounts: { short: account } }) => {
    await visitor.logIn({ ...account, password: 'sh' })
    await visitor.logIn({ username: 'Nobody here', password: 'sh' })
  }),
  scenario('a password that must be changed, into one that is not good enough', {
    features: policy,
    answers: ['UI resetpass-expired', list, `UI ${inName}`, 'PASS HardExpired'],
  }, async ({ visitor, accounts: { hardExpired } }) => {
    await visitor.logIn(hardExpired)
    for (const password of ['hard', 'hardexpired', 'hardly any good']) {
      await visitor.goOn('clientlogin', { password, retype: password })
    }
  }),
]
