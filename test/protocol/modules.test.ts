// The modules of AuthManager: how each is called, and what MediaWiki does in it.
import { describe, expect, it } from 'vitest'
import { createAuthClient, modules, type AuthModule, type ModuleName } from '../../src/protocol.ts'
import { accountModule, changeModule, linkModule, loginModule } from '../../src/protocol/index.ts'
import { scriptedWiki } from './scriptedWiki.ts'

const names = Object.keys(modules) as ModuleName[]
const have = (has: (module: AuthModule) => unknown) => names.filter((name) => has(modules[name]))

describe('a module in steps', () => {
  it.each([
    ['clientlogin', 'login', 'login'],
    ['linkaccount', 'link', 'csrf'],
    ['createaccount', 'create', 'createaccount'],
  ] as const)('is asked and posted to by its prefix: %s', async (action, prefix, tokenType) => {
    const wiki = scriptedWiki([
      { query: { authmanagerinfo: {}, tokens: { [`${tokenType}token`]: 't' } } },
      { [action]: { status: 'UI' } },
      { [action]: { status: 'PASS' } },
    ])
    const client = createAuthClient({ api: 'https://wiki.example/w/api.php', fetch: wiki.fetch })
    await client.info(action)
    await client.begin(action, { fields: [], returnUrl: 'https://app.example/' })
    await client.continue(action, { fields: [] })
    expect(wiki.calls[0]?.query).toMatchObject({ amirequestsfor: prefix, type: tokenType })
    expect(wiki.calls[1]?.body).toMatchObject({ [`${prefix}returnurl`]: 'https://app.example/', [`${prefix}token`]: 't' })
    expect(wiki.calls[2]?.body).toMatchObject({ [`${prefix}continue`]: '1', [`${prefix}token`]: 't' })
  })
})

describe('the modules', () => {
  it('that log in or create an account are one each', () => {
    expect(have(({ logsIn }) => logsIn)).toEqual([loginModule])
    expect(have(({ createsAccount }) => createsAccount)).toEqual([accountModule])
    expect(modules[loginModule].createsWith).toBe(accountModule)
  })

  it('are allowed by what the wiki says of itself', () => {
    expect(names.map((name) => modules[name].allowedBy)).toEqual(['canAuthenticateNow', 'canLinkAccounts', 'canCreateAccounts', undefined, undefined])
  })

  it('that change how a user logs in are security-sensitive operations', () => {
    const operations = [[linkModule, 'LinkAccounts'], [changeModule, 'ChangeCredentials']]
    expect(have(({ sensitiveOperation }) => sensitiveOperation).map((name) => [name, modules[name].sensitiveOperation])).toEqual(operations)
  })
})
