// Usernames: which account is meant, and which names nobody can have. Real wikis are held to the same in test/wiki.
import { describe, expect, it } from 'vitest'
import { createFakeWiki } from '../../src/testing/index.ts'
import { callWiki } from './callWiki.ts'

const wiki = createFakeWiki({ users: [{ name: 'Plain User', password: 'p' }, { name: 'Žofie', password: 'p' }], userNamespaces: ['Benutzer'] })

async function lookUp(name: string): Promise<Record<string, unknown>> {
  const asked = { action: 'query', list: 'users', ususers: `\u001F${name}`, usprop: 'registration' }
  const { query } = (await callWiki(wiki).get(asked)) as { query: { users: Record<string, unknown>[] } }
  return query.users[0] ?? {}
}

describe('a username', () => {
  it.each([
    ['plain User', 'Plain User'],
    ['Plain__User', 'Plain User'],
    [' Plain \u00A0 User ', 'Plain User'],
    ['User:Plain User', 'Plain User'],
    ['user : plain_User', 'Plain User'],
    ['BENUTZER:Plain User', 'Plain User'],
    ['Z\u030Cofie', 'Žofie'],
    ['žofie', 'Žofie'],
  ])('%j means %s', async (typed, name) => {
    expect(await lookUp(typed)).toMatchObject({ name, registration: '2020-01-01T00:00:00Z' })
    const login = await callWiki(wiki, wiki.openBrowser()).begin({ username: typed, password: 'p' })
    expect(login).toEqual({ status: 'PASS', username: name })
  })

  it.each(['plain user', 'PLAIN USER', 'Plain user', 'Plain-User'])('%s is somebody else', async (typed) => {
    expect(await lookUp(typed)).toMatchObject({ missing: true })
  })

  it.each(['a#b', ':Plain User', 'User:', 'User::Plain User', 'a/b', '192.0.2.1', '2001:db8::1', 'Help:Plain User', 'a|b', '_ _'])(
    '%j is impossible',
    async (typed) => {
      expect(await lookUp(typed)).toEqual({ name: typed, invalid: true })
      const answer = await callWiki(wiki, wiki.openBrowser()).begin({ username: typed, password: 'p' })
      expect(answer).toMatchObject({ messagecode: 'authmanager-authn-no-primary' })
    },
  )

  it('is told to nobody by a private wiki, which still answers what a login needs', async () => {
    const hidden = callWiki(createFakeWiki({ features: { private: true } }))
    const users = { action: 'query', list: 'users', ususers: 'DemoUser' }
    expect(await hidden.get(users)).toMatchObject({ error: { code: 'readapidenied' } })
    expect(await hidden.get({ action: 'query', meta: 'userinfo' })).toMatchObject({ error: { code: 'readapidenied' } })
    expect(await hidden.info('login')).toHaveProperty('requests')
    expect(await hidden.step('createaccount', { createcontinue: '1' })).toMatchObject({ status: 'FAIL' })
    expect(await hidden.begin({ username: 'DemoUser', password: 'demo-pass' })).toMatchObject({ status: 'PASS' })
    expect(await hidden.get(users)).toMatchObject({ query: { users: [{ name: 'DemoUser' }] } })
  })
})
