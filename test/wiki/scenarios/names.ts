// Scenarios of usernames: what people write, and which account is meant.
import { scenario } from './scenario.ts'

const wrong = 'FAIL wrongpassword'
const noPrimary = 'FAIL authmanager-authn-no-primary'

const existing = ['PlainUser', 'plainUser', 'User:PlainUser', ' user :_plainUser_', 'PlainUser\u200E', 'Nobody_  here', 'nobodY', 'a&amp;b']
const impossible = ['a#b', ':PlainUser', 'User::PlainUser', 'User:User:PlainUser', 'a/b', '127.0.0.1', '::1', 'Help:PlainUser', 'Test wiki:X', 'a~~~b', '..', '']
const notForNew = ['a@b', 'a:b']

export const nameScenarios = [
  scenario('names, as accounts', {
    answers: ['users PlainUser PlainUser PlainUser PlainUser PlainUser -Nobody here -NobodY -A&b'],
  }, async ({ visitor }) => {
    const ususers = `\u001F${existing.join('\u001F')}`
    await visitor.get({ action: 'query', list: 'users', ususers, usprop: 'registration|cancreate' })
  }),
  scenario('names that no account can have', {
    answers: [`users ${impossible.map((name) => `!${name}`).join(' ')}`],
  }, async ({ visitor }) => {
    await visitor.get({ action: 'query', list: 'users', ususers: `\u001F${impossible.join('\u001F')}` })
  }),
  scenario('names that no new account can have', {
    answers: ['users -A@b -A:b', 'FAIL invaliduser', 'FAIL invaliduser'],
  }, async ({ visitor }) => {
    await visitor.get({ action: 'query', list: 'users', ususers: notForNew.join('|'), usprop: 'cancreate' })
    await visitor.begin('createaccount', { username: 'a@b', password: 'newcomers only', retype: 'newcomers only' })
    await visitor.begin('createaccount', { password: 'newcomers only', retype: 'newcomers only' })
  }),
  scenario('names that are free, taken or impossible, in every format', {
    answers: Array.from({ length: 7 }, () => 'users !a#b -A@b -Free name PlainUser'),
  }, async ({ visitor }) => {
    const users = { action: 'query', list: 'users', ususers: 'a@b|free_name|plainUser|a#b', usprop: 'cancreate' }
    for (const errorformat of ['bc', 'plaintext', 'html', 'wikitext', 'raw', 'none']) {
      await visitor.get({ ...users, errorformat })
    }
    await visitor.get({ ...users, usprop: 'cancreate|registration' })
  }),
  scenario('names that are free, in version 1 of the format', { answers: ['users a#b A@b Free name PlainUser'] }, async ({ visitor }) => {
    const ususers = 'a@b|free_name|plainUser|a#b'
    await visitor.get({ action: 'query', list: 'users', ususers, usprop: 'cancreate', formatversion: '1' })
  }),
  scenario('names at login', {
    answers: ['PASS PlainUser', 'PASS PlainUser', wrong, wrong, noPrimary, noPrimary, noPrimary],
  }, async ({ visitor, accounts: { plain } }) => {
    for (const username of ['User:PlainUser', '_user:plainUser', 'plainuser', 'PLAINUSER', 'a/b', ':PlainUser', '127.0.0.1']) {
      await visitor.logIn({ ...plain, username })
    }
  }),
  scenario('names on a private wiki, whose names are nobody\'s business', {
    features: ['private'],
    answers: ['error readapidenied', 'error readapidenied', 'PASS PlainUser', 'users PlainUser', 'done', 'error readapidenied'],
  }, async ({ visitor, accounts }) => {
    const users = { action: 'query', list: 'users', ususers: 'PlainUser' }
    await visitor.get(users)
    await visitor.get({ ...users, errorformat: 'plaintext' })
    await visitor.logIn(accounts.plain)
    await visitor.get(users)
    await visitor.post({ action: 'logout', token: await visitor.fetchToken('csrf') })
    await visitor.get(users)
  }),
]
