// Scenarios of a session: edits with it and after its end, what asserts it, and logging out.
import { scenario } from './scenario.ts'

const edit = { action: 'edit', title: 'Notebook', text: 'One line.' }
const whoAmI = { action: 'query', meta: 'userinfo' }
const sessionQuery = { action: 'query', meta: 'tokens|userinfo', type: 'csrf' }

export const sessionScenarios = [
  scenario('edits by a user', {
    answers: ['PASS PlainUser', 'saved', 'saved', 'error missingparam', 'error missingparam', 'error missingparam', 'error badtoken', 'error mustpostparams'],
  }, async ({ visitor, accounts }) => {
    await visitor.logIn(accounts.plain)
    const token = await visitor.fetchToken('csrf')
    await visitor.post({ ...edit, token, assertuser: 'plainUser' })
    await visitor.post({ ...edit, token })
    await visitor.post({ action: 'edit', text: 'No title.', token })
    await visitor.post({ action: 'edit', title: 'Notebook', token })
    await visitor.post(edit)
    await visitor.post({ ...edit, token: '+\\' })
    await visitor.post(edit, { token })
  }),
  scenario('edits after the session was ended on the server', {
    answers: [
      'PASS PlainUser',
      'userinfo',
      'error assertnameduserfailed',
      'error assertuserfailed',
      'error badtoken',
      'error assertnameduserfailed',
      'saved',
      'PASS PlainUser',
      'error assertnameduserfailed',
      'saved',
    ],
  }, async ({ visitor, accounts, endSessions }) => {
    await visitor.logIn(accounts.plain)
    const token = await visitor.fetchToken('csrf')
    await endSessions()
    await visitor.get(whoAmI)
    // Who is logged in comes before the token.
    await visitor.post({ ...edit, token, assertuser: 'PlainUser' })
    await visitor.post({ ...edit, token, assert: 'user' })
    await visitor.post({ ...edit, token })
    const anonymous = await visitor.fetchToken('csrf')
    await visitor.post({ ...edit, token: anonymous, assertuser: 'PlainUser' })
    await visitor.post({ ...edit, text: 'By an address.', token: anonymous })
    await visitor.logIn(accounts.plain)
    const renewed = await visitor.fetchToken('csrf')
    await visitor.post({ ...edit, token: renewed, assertuser: 'OtherUser' })
    await visitor.post({ ...edit, token: renewed, assertuser: 'PlainUser' })
  }),
  scenario('an edit by nobody, on a wiki with temporary accounts', {
    features: ['tempaccounts'],
    answers: ['saved by a temporary account', 'userinfo', 'saved', 'error assertnameduserfailed', 'done', 'userinfo'],
    differs: [
      {
        version: '1.39',
        reason: 'it has no temporary accounts',
        answers: ['saved', 'userinfo', 'error assertuserfailed', 'error assertnameduserfailed', 'done', 'userinfo'],
      },
    ],
  }, async ({ visitor }) => {
    await visitor.post({ ...edit, token: '+\\' })
    await visitor.get(whoAmI)
    const token = await visitor.fetchToken('csrf')
    await visitor.post({ ...edit, text: 'Another line.', token, assert: 'user' })
    await visitor.post({ ...edit, token, assertuser: 'PlainUser' })
    await visitor.post({ action: 'logout', token })
    await visitor.get(whoAmI)
  }),
  scenario('a token and a name of one session', {
    answers: ['PASS PlainUser', 'userinfo', 'error assertnameduserfailed', 'error assertnameduserfailed', 'userinfo'],
  }, async ({ visitor, accounts, endSessions }) => {
    await visitor.logIn(accounts.plain)
    await visitor.get({ ...sessionQuery, assertuser: 'User:plainUser' })
    await visitor.get({ ...sessionQuery, assertuser: 'OtherUser' })
    await endSessions()
    await visitor.get({ ...sessionQuery, assertuser: 'PlainUser' })
    await visitor.get(sessionQuery)
  }),
  scenario('a token and a name on a private wiki', {
    features: ['private'],
    answers: ['error readapidenied', 'PASS PlainUser', 'userinfo', 'error assertnameduserfailed', 'error readapidenied'],
  }, async ({ visitor, accounts, endSessions }) => {
    await visitor.get(sessionQuery)
    await visitor.logIn(accounts.plain)
    await visitor.get({ ...sessionQuery, assertuser: 'PlainUser' })
    await endSessions()
    await visitor.get({ ...sessionQuery, assertuser: 'PlainUser' })
    await visitor.get(sessionQuery)
  }),
  scenario('logging out, and only the right user', {
    answers: ['PASS PlainUser', 'error assertnameduserfailed', 'error badtoken', 'done', 'userinfo', 'error assertnameduserfailed'],
  }, async ({ visitor, accounts }) => {
    await visitor.logIn(accounts.plain)
    const token = await visitor.fetchToken('csrf')
    await visitor.post({ action: 'logout', token, assertuser: 'OtherUser' })
    await visitor.post({ action: 'logout', token: '+\\' })
    await visitor.post({ action: 'logout', token, assertuser: 'PlainUser' })
    await visitor.get(whoAmI)
    await visitor.post({ action: 'logout', token, assertuser: 'PlainUser' })
  }),
  scenario('logging out when nobody is logged in', {
    answers: ['warning notloggedin', 'warning'],
    differs: [{ version: '1.39', reason: 'it does not warn', answers: ['done', 'done'] }],
  }, async ({ visitor }) => {
    await visitor.post({ action: 'logout', token: '+\\', errorformat: 'html' })
    await visitor.post({ action: 'logout', token: '+\\' })
  }),
]
