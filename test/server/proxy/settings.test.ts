// The options of the proxy: what cannot work throws when it is created.
import { describe, expect, it } from 'vitest'
import { createWikiProxy } from '../../../src/server/index.ts'
import { get, openProxy, tokens } from './openProxy.ts'

const api = 'https://wiki.example/w/api.php'
const noAddress = (option: string) => `createWikiProxy: "${option}" is not an absolute http or https URL.`
const noMount = 'createWikiProxy: "mount" is not an absolute path.'
const noAction = (action: string) => `createWikiProxy: the action "${action}" cannot be let through by "actions".`

describe('an option that cannot work', () => {
  it.each([
    ['a relative URL of the wiki', { api: '/w/api.php' }, noAddress('api')],
    ['a URL of the wiki that is no URL of the web', { api: 'file:///etc/passwd' }, noAddress('api')],
    ['a URL of the wiki whose scheme only ends like one of the web', { api: 'xhttps://wiki.example/w/api.php' }, noAddress('api')],
    ['a URL of the wiki with a user and a password', { api: 'https://a:b@wiki.example/w/api.php' }, noAddress('api')],
    ['a URL of the wiki with a user', { api: 'https://a@wiki.example/w/api.php' }, noAddress('api')],
    ['a URL of the wiki with a password', { api: 'https://:b@wiki.example/w/api.php' }, noAddress('api')],
    ['a relative mount', { api, mount: 'w/api.php' }, noMount],
    ['a mount that ends the path of a cookie', { api, mount: '/w/api.php; Domain=example' }, noMount],
    ['a mount on another host', { api, mount: '//evil.example/' }, noMount],
    ['an origin without a scheme', { api, origin: 'app.example' }, noAddress('origin')],
    ['pages without a host', { api, pages: '/wiki/' }, noAddress('pages')],
    ['all queries', { api, actions: ['query'] }, noAction('query')],
    ['all parameters of all modules', { api, actions: ['paraminfo'] }, noAction('paraminfo')],
    ['an action of the kit', { api, actions: ['edit', 'clientlogin'] }, noAction('clientlogin')],
    ['pages of help', { api, actions: ['help'] }, noAction('help')],
    ['several actions in one', { api, actions: ['edit|query'] }, noAction('edit|query')],
  ])('throws: %s', (_, options, message) => {
    expect(() => createWikiProxy(options)).toThrow(new TypeError(message))
  })
})

describe('the option `api`', () => {
  it('may have a query and a fragment, which are left out', async () => {
    const { wiki, received } = await openProxy()
    await createWikiProxy({ api: `${wiki}/w/api.php?action=edit#x` })(get(tokens))
    expect(received[0]?.url).toBe(`/w/api.php?${tokens}&format=json`)
  })
})
