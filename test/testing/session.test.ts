// Sessions that end on the server, and edits of users, of temporary accounts and of nobody.
import { describe, expect, it } from 'vitest'
import { createFakeWiki } from '../../src/testing/index.ts'
import { callWiki } from './callWiki.ts'

const demoUser = { username: 'DemoUser', password: 'demo-pass' }
const edit = { action: 'edit', title: 'Notebook', text: 'A line.' }

describe('a session that is ended on the server', () => {
  it('is one of nobody, although the browser has its cookies', async () => {
    const wiki = createFakeWiki()
    const caller = callWiki(wiki)
    await caller.begin(demoUser)
    wiki.endSessions('User:demoUser')
    expect(await caller.whoAmI()).not.toBe('DemoUser')
    expect(await caller.token('csrf')).toBe('+\\')
  })

  it('is not restored for a user who stays logged in', async () => {
    const wiki = createFakeWiki()
    const caller = callWiki(wiki)
    await caller.begin({ ...demoUser, rememberMe: '1' })
    wiki.forgetSessions()
    expect(await caller.whoAmI()).toBe('DemoUser')
    wiki.endSessions('DemoUser')
    expect(await caller.whoAmI()).not.toBe('DemoUser')
  })

  it('leaves the sessions of others, and a name that nobody has is an error', async () => {
    const wiki = createFakeWiki()
    const caller = callWiki(wiki)
    await caller.begin(demoUser)
    wiki.endSessions('CaptchaUser')
    expect(() => { wiki.endSessions('a#b') }).toThrow(/There is no user "a#b"/)
    expect(await caller.whoAmI()).toBe('DemoUser')
  })
})

describe('an edit', () => {
  it('belongs to the user, or to an address', async () => {
    const wiki = createFakeWiki()
    const caller = callWiki(wiki)
    await caller.post({ ...edit, token: await caller.token('csrf') })
    await caller.begin(demoUser)
    await caller.post({ ...edit, text: 'Another.', token: await caller.token('csrf') })
    const [first, second, ...more] = wiki.revisions('Notebook')
    expect(first?.username).toMatch(/^[\d.]+$/)
    expect([second, more]).toEqual([{ username: 'DemoUser', text: 'Another.' }, []])
  })

  it('makes a temporary account where the wiki has them, and the next one is by the same', async () => {
    const wiki = createFakeWiki({ features: { temporaryAccounts: true } })
    const caller = callWiki(wiki)
    await caller.post({ ...edit, token: await caller.token('csrf') })
    const name = await caller.whoAmI()
    expect(name).toMatch(/^~\d{4}-1$/)
    await caller.post({ ...edit, text: 'Another.', token: await caller.token('csrf') })
    expect(wiki.revisions('Notebook').map(({ username }) => username)).toEqual([name, name])
  })

  it('that changes nothing makes no revision', async () => {
    const wiki = createFakeWiki()
    const caller = callWiki(wiki)
    await caller.post({ ...edit, token: '+\\' })
    expect(await caller.post({ ...edit, token: '+\\' })).toMatchObject({ edit: { result: 'Success', nochange: true } })
    expect(wiki.revisions('Notebook')).toHaveLength(1)
    expect(wiki.revisions('Nothing here')).toEqual([])
  })
})

it('a session that cannot log out says so', async () => {
  const wiki = createFakeWiki({ features: { canLogOut: false } })
  const caller = callWiki(wiki)
  await caller.begin(demoUser)
  expect(await caller.post({ action: 'logout', token: await caller.token('csrf') })).toMatchObject({ error: { code: 'cannotlogout' } })
  expect(await caller.whoAmI()).toBe('DemoUser')
})
