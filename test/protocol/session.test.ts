// Calls about the session: who is logged in, what a call needs to be of the user who is meant, and log out.
import { describe, expect, it } from 'vitest'
import { createAuthClient, logOut, whoAmI } from '../../src/protocol.ts'
import { readSessionParameters } from '../../src/protocol/sessionParameters.ts'
import { scriptedWiki, type ScriptedAnswer } from './scriptedWiki.ts'

const clientOf = (...answers: readonly ScriptedAnswer[]) => {
  const wiki = scriptedWiki(answers)
  return { wiki, client: createAuthClient({ api: 'https://wiki.example/w/api.php', fetch: wiki.fetch }) }
}
const error = (code: string) => ({ errors: [{ code, text: 'No.' }] })
const csrf = (csrftoken: string) => ({ query: { tokens: { csrftoken } } })

describe('whoAmI', () => {
  it('asks for the user and nothing else', async () => {
    const { client, wiki } = clientOf({ query: { userinfo: { id: 7, name: 'Ada' } } })
    await whoAmI(client)
    expect(wiki.calls[0]?.query).toMatchObject({ action: 'query', meta: 'userinfo' })
  })

  it('returns why the wiki does not tell', async () => {
    expect(await whoAmI(clientOf(error('readapidenied')).client)).toMatchObject({ kind: 'api', code: 'readapidenied' })
    expect(await whoAmI(clientOf({ query: {} }).client)).toMatchObject({ kind: 'malformed', path: 'query.userinfo' })
  })
})

describe('logOut', () => {
  it('logs out nobody but the user who is named', async () => {
    const { client, wiki } = clientOf(csrf('c'), error('assertnameduserfailed'))
    expect(await logOut(client, { username: 'Ada' })).toMatchObject({ kind: 'api', code: 'assertnameduserfailed' })
    expect(wiki.calls[1]?.body).toMatchObject({ action: 'logout', assertuser: 'Ada', token: 'c' })
  })

  it('takes what is no object for no answer', async () => {
    expect(await logOut(clientOf(csrf('c'), { text: '1' }).client)).toEqual({ kind: 'malformed', content: 'json', path: 'body' })
  })
})

describe('the parameters of a session', () => {
  const body = (userinfo: unknown, csrftoken: unknown) => ({ query: { userinfo, tokens: { csrftoken } } })
  const ada = { id: 7, name: 'Ada' }
  const temporary = { id: 9, name: '~2026-1', temp: true }
  const nobody = { kind: 'api', code: 'notloggedin' }
  const read = (answer: ScriptedAnswer, username?: string) => readSessionParameters(clientOf(answer).client, username, undefined)

  it('are read in one GET, in which the wiki compares the name', async () => {
    const { client, wiki } = clientOf(body(ada, 't+\\'))
    expect(await readSessionParameters(client, 'Ada', undefined)).toEqual({ token: 't+\\', assertuser: 'Ada' })
    expect(wiki.calls).toHaveLength(1)
    expect(wiki.calls[0]?.query).toMatchObject({ action: 'query', meta: 'tokens|userinfo', type: 'csrf', assertuser: 'Ada' })
  })

  it.each<[string, ScriptedAnswer]>([
    ['a private wiki that tells nothing', error('readapidenied')],
    ['an anonymous user', body({ id: 0, name: '127.0.0.1' }, 't+\\')],
    ['the token of anonymous users', body(ada, '+\\')],
    ['a temporary account', body(temporary, 't+\\')],
  ])('are nobody’s with %s', async (_, answer) => {
    expect(await read(answer)).toMatchObject(nobody)
  })

  it('are nobody’s if the wiki does not compare the name', async () => {
    expect(await read(body({ id: 0, name: '127.0.0.1' }, 't+\\'), 'Ada')).toMatchObject(nobody)
  })

  it('are those of a temporary account if that is meant', async () => {
    expect(await read(body(temporary, 't+\\'), '~2026-1')).toEqual({ token: 't+\\', assertuser: '~2026-1' })
  })

  it('are missing for the reason that the wiki gives', async () => {
    expect(await read(error('assertnameduserfailed'), 'Ada')).toMatchObject({ kind: 'api', code: 'assertnameduserfailed' })
    expect(await read({ text: '<p>Hello</p>' })).toMatchObject({ kind: 'malformed', content: 'html' })
    expect(await read(body(undefined, 't+\\'))).toMatchObject({ kind: 'malformed', path: 'query.userinfo' })
    expect(await read(body(ada, undefined))).toMatchObject({ kind: 'malformed', path: 'query.tokens' })
  })
})
