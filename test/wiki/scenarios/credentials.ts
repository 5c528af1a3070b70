// Scenarios of changing and removing what one can log in with.
import type { Visitor } from '../visitor.ts'
import type { Answer, Params } from '../wire.ts'
import { scenario } from './scenario.ts'

const password = 'MediaWiki\\Auth\\PasswordAuthenticationRequest'
const temporaryPassword = 'MediaWiki\\Auth\\TemporaryPasswordAuthenticationRequest'
const linked = 'DemoLinked:idp1:alice'
const again = { password: 'a new one for me', retype: 'a new one for me' }

function changePassword(visitor: Visitor, fields: Params): Promise<Answer> {
  return visitor.send('changeauthenticationdata', { changeauthrequest: password, ...fields })
}

function remove(visitor: Visitor, request: string, more: Params = {}): Promise<Answer> {
  return visitor.send('removeauthenticationdata', { request, ...more })
}

export const credentialScenarios = [
  scenario('what can be changed and removed, and whether a fresh login comes first', {
    answers: [
      'asks password retype',
      'asks mailpassword',
      'PASS LinkedUser',
      'asks password retype',
      'asks mailpassword',
      'asks password retype',
      'asks mailpassword',
    ],
  }, async ({ visitor, accounts }) => {
    const readBoth = async (more: Params = {}): Promise<void> => {
      await visitor.readInfo('change', { amisecuritysensitiveoperation: 'ChangeCredentials', ...more })
      await visitor.readInfo('remove', { amisecuritysensitiveoperation: 'RemoveCredentials', ...more })
    }
    await readBoth()
    await visitor.logIn(accounts.linked)
    await readBoth()
    await readBoth({ formatversion: '1', amimessageformat: 'none' })
  }),
  scenario('a password, changed, and the session goes on with its token', {
    answers: ['PASS PlainUser', 'success', 'userinfo', 'success', 'FAIL wrongpassword', 'PASS PlainUser'],
  }, async ({ visitor, openAnother, accounts: { plain } }) => {
    await visitor.logIn(plain)
    const changeauthtoken = await visitor.fetchToken('csrf')
    await changePassword(visitor, { ...again, changeauthtoken })
    await visitor.get({ action: 'query', meta: 'userinfo' })
    const last = { password: 'and another', retype: 'and another' }
    await changePassword(visitor, { ...last, changeauthtoken, formatversion: '1' })
    const another = openAnother()
    await another.logIn(plain)
    await another.logIn({ ...plain, password: last.password })
  }),
  scenario('a password, refused', {
    features: ['policy'],
    answers: [
      'PASS PlainUser',
      'error badretype',
      'error passwordtooshort',
      'error password-substring-username-match',
      'error passwordtooshort',
      'error passwordtooshort',
      'error passwordtooshort',
      'error badrequest',
      'error badrequest',
      'error badrequest',
      'error badrequest',
      'error mustpostparams',
      'FAIL wrongpassword',
      'PASS PlainUser',
    ],
  }, async ({ visitor, openAnother, accounts: { plain } }) => {
    await visitor.logIn(plain)
    await changePassword(visitor, { ...again, retype: 'something else' })
    await changePassword(visitor, { password: '7 bytes', retype: '7 bytes' })
    await changePassword(visitor, { password: 'plainuser', retype: 'plainuser' })
    for (const errorformat of ['bc', 'plaintext', 'raw']) {
      await changePassword(visitor, { password: 'pl', retype: 'pl', errorformat })
    }
    await changePassword(visitor, { password: '', retype: '' })
    await changePassword(visitor, { password: again.password })
    await changePassword(visitor, { ...again, changeauthrequest: 'Something' })
    await changePassword(visitor, { mailpassword: '1', changeauthrequest: temporaryPassword, errorformat: 'html' })
    const changeauthtoken = await visitor.fetchToken('csrf')
    const inQuery = { action: 'changeauthenticationdata', changeauthrequest: password, retype: again.retype, changeauthtoken }
    await visitor.post(inQuery, { password: again.password })
    const another = openAnother()
    await another.logIn({ ...plain, password: again.password })
    await another.logIn(plain)
  }),
  scenario('changes and removals by nobody, without a token, or by a login that is too old', {
    features: ['oldlogin'],
    answers: [
      'error notloggedin',
      'error notloggedin',
      'error notloggedin',
      'error notloggedin',
      'error badtoken',
      'error badtoken',
      'error missingparam',
      'error missingparam',
      'error missingparam',
      'error missingparam',
      'error mustpostparams',
      'PASS PlainUser',
      'error reauthenticate',
      'error reauthenticate',
      'asks password retype',
      'PASS PlainUser',
      'success',
      'success',
    ],
  }, async ({ visitor, accounts: { plain } }) => {
    await changePassword(visitor, again)
    await changePassword(visitor, { ...again, errorformat: 'raw' })
    await remove(visitor, temporaryPassword)
    await remove(visitor, temporaryPassword, { errorformat: 'raw' })
    await changePassword(visitor, { ...again, changeauthtoken: 'wrong' })
    await remove(visitor, temporaryPassword, { token: 'wrong' })
    await visitor.post({ action: 'changeauthenticationdata', changeauthrequest: password, ...again })
    await visitor.post({ action: 'changeauthenticationdata', ...again })
    await visitor.post({ action: 'removeauthenticationdata', request: temporaryPassword })
    await visitor.get({ action: 'removeauthenticationdata', token: '+\\' })
    await visitor.get({ action: 'removeauthenticationdata', request: temporaryPassword, token: '+\\' })
    await visitor.logIn(plain)
    await changePassword(visitor, again)
    await remove(visitor, temporaryPassword)
    await visitor.readInfo('change', { amisecuritysensitiveoperation: 'ChangeCredentials' })
    await visitor.logIn(plain)
    await changePassword(visitor, again)
    await remove(visitor, temporaryPassword)
  }),
  scenario('removing what there is, and what cannot be removed', {
    answers: [
      'PASS LinkedUser',
      'error badrequest',
      'error badrequest',
      'success',
      'success',
      'asks mailpassword',
      'asks',
      'error badrequest',
    ],
  }, async ({ visitor, accounts }) => {
    await visitor.logIn(accounts.linked)
    await remove(visitor, password)
    await remove(visitor, 'Something', { errorformat: 'raw' })
    await remove(visitor, temporaryPassword)
    await remove(visitor, linked, { formatversion: '1' })
    await visitor.readInfo('remove')
    await visitor.readInfo('unlink')
    await remove(visitor, linked)
  }),
  scenario('a mailed password, void after a change', {
    answers: ['PASS TempUser', 'success', 'FAIL wrongpassword'],
  }, async ({ visitor, openAnother, accounts: { temporary } }) => {
    await visitor.logIn(temporary)
    await changePassword(visitor, again)
    await openAnother().logIn({ ...temporary, password: temporary.traits.temporaryPassword })
  }),
  scenario('a mailed password, void after an unlinking, and asked for once more', {
    features: ['email'],
    answers: [
      'success',
      'mails linked@example.org',
      'PASS LinkedUser',
      'success',
      'FAIL wrongpassword',
      'success',
      'mails linked@example.org linked@example.org',
    ],
  }, async ({ visitor, openAnother, readMails, accounts: { linked: account } }) => {
    await openAnother().send('resetpassword', { user: account.username })
    const [mail] = await readMails(1)
    await visitor.logIn(account)
    await visitor.send('unlinkaccount', { request: linked })
    await openAnother().logIn({ ...account, password: mail?.password ?? '' })
    await openAnother().send('resetpassword', { user: account.username })
    await readMails(2)
  }),
  scenario('a mailed password, removed', {
    answers: ['PASS TempUser', 'success', 'FAIL wrongpassword', 'PASS TempUser'],
  }, async ({ visitor, openAnother, accounts: { temporary } }) => {
    await visitor.logIn(temporary)
    await remove(visitor, temporaryPassword)
    await openAnother().logIn({ ...temporary, password: temporary.traits.temporaryPassword })
    await openAnother().logIn(temporary)
  }),
  scenario('changes and removals on a wiki that is read-only', {
    features: ['readonly'],
    answers: ['error readonly', 'error readonly'],
  }, async ({ visitor }) => {
    await changePassword(visitor, again)
    await remove(visitor, temporaryPassword)
  }),
  scenario('changes and removals on a private wiki, by nobody', {
    features: ['private'],
    answers: ['asks password retype', 'error readapidenied', 'error readapidenied', 'error readapidenied', 'error badtoken'],
  }, async ({ visitor }) => {
    await visitor.readInfo('change')
    await changePassword(visitor, again)
    await changePassword(visitor, { ...again, errorformat: 'plaintext' })
    await remove(visitor, temporaryPassword)
    await remove(visitor, temporaryPassword, { token: 'wrong' })
  }),
]
