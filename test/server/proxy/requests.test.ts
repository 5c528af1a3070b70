// What passes to the wiki, and what does not.
import { describe, expect, it, vi } from 'vitest'
import { createAuthClient, findUser, logOut, removeCredential, whoAmI, type AuthClient } from '../../../src/protocol.ts'
import { createWikiProxy } from '../../../src/server/index.ts'
import { answerJson, errorCode, get, login, mount, ofPage, openProxy, post, tokens } from './openProxy.ts'

describe('a request that passes', () => {
  it('is written anew, as JSON, with its parameters and nothing else', async () => {
    const { proxy, received } = await openProxy()
    expect((await proxy(get(`${tokens}&format=json&formatversion=2&errorformat=plaintext&uselang=de`))).status).toBe(200)
    expect((await proxy(post(login))).status).toBe(200)
    expect(received.map(({ method, url, body }) => ({ method, url, body }))).toEqual([
      { method: 'GET', url: '/w/api.php?action=query&meta=tokens&type=login&format=json&formatversion=2&errorformat=plaintext&uselang=de', body: '' },
      { method: 'POST', url: '/w/api.php', body: `${new URLSearchParams(login).toString()}&format=json` },
    ])
  })

  it('keeps the lists of a form, and every field that a wiki may describe', async () => {
    const { proxy, received } = await openProxy()
    await proxy(post('action=createaccount&createtoken=t&createcontinue=&favourite-colours[]=a&favourite-colours[]=b&__proto__=x&0=y&constructor=z'))
    expect([...new URLSearchParams(received[0]?.body)]).toEqual([
      ['action', 'createaccount'], ['createtoken', 't'], ['createcontinue', ''], ['__proto__', 'x'], ['0', 'y'], ['constructor', 'z'],
      ['favourite-colours[]', 'a'], ['favourite-colours[]', 'b'], ['format', 'json'],
    ])
  })

  it('takes line breaks and NULs in a value along as text', async () => {
    const { proxy, received } = await openProxy()
    const value = 'a\r\nX-Evil: 1\r\n\r\nGET / HTTP/1.1\0'
    await proxy(post(new URLSearchParams({ action: 'clientlogin', password: value }).toString()))
    expect(new URLSearchParams(received[0]?.body).get('password')).toBe(value)
    expect(received).toHaveLength(1)
  })

  it('is every call of the kit', async () => {
    const statuses: number[] = []
    const { proxy, received } = await openProxy({}, (response, { body, url }) => {
      const answer = (body + url).includes('meta=') ? { query: { tokens: { logintoken: 't', csrftoken: 't', createaccounttoken: 't' } } } : {}
      response.end(JSON.stringify(answer))
    })
    const client = createAuthClient({
      api: mount,
      language: 'de',
      fetch: async (input, init) => {
        const request = new Request(input, init)
        for (const [name, value] of Object.entries(ofPage)) request.headers.set(name, value)
        const response = await proxy(request)
        statuses.push(response.status)
        return response
      },
    })
    for (const call of callsOf(client)) await call()
    await proxy(post('action=validatepassword&password=x&user=Ada&email=&realname='))
    expect(new Set(statuses)).toEqual(new Set([200]))
    expect(new Set(received.flatMap(({ body, url }) => new URLSearchParams(body || url.split('?')[1]).get('action')))).toEqual(new Set([
      'query', 'paraminfo', 'clientlogin', 'createaccount', 'linkaccount', 'unlinkaccount', 'changeauthenticationdata',
      'removeauthenticationdata', 'resetpassword', 'validatepassword', 'logout',
    ]))
  })

  it('may be of an action that the app lets through', async () => {
    const { proxy, received } = await openProxy({ actions: ['edit', 'parse'] })
    expect((await proxy(post('action=edit&title=A&text=b&token=t'))).status).toBe(200)
    expect((await proxy(get('action=parse&page=A'))).status).toBe(200)
    expect((await proxy(get('action=parse&page=A&callback=evil'))).status).toBe(400)
    expect(received).toHaveLength(2)
  })
})

describe('a request that does not pass', () => {
  const refused: readonly (readonly [name: string, request: () => Request, status: number, code: string])[] = [
    ['another action', () => post('action=edit&title=A&text=b&token=t'), 403, 'proxy-action'],
    ['no action', () => get('meta=tokens'), 403, 'proxy-action'],
    ['an action in another case', () => get('action=Query&meta=tokens'), 403, 'proxy-action'],
    ['an action after U+001F', () => get('action=%1Fquery&meta=tokens'), 403, 'proxy-action'],
    ['a name of an inherited property', () => get('action=constructor'), 403, 'proxy-action'],
    ['a list of actions', () => get('action[]=query&meta=tokens'), 403, 'proxy-action'],
    ['a read of pages', () => get('action=query&titles=Secret&prop=revisions&rvprop=content'), 400, 'proxy-parameter'],
    ['an export', () => get('action=query&export=1&meta=tokens'), 400, 'proxy-parameter'],
    ['a generator', () => get('action=query&generator=allpages'), 400, 'proxy-parameter'],
    ['another meta', () => get('action=query&meta=tokens|globaluserinfo'), 400, 'proxy-parameter'],
    ['meta after U+001F', () => get('action=query&meta=%1Ftokens%1Fsiteinfo'), 400, 'proxy-parameter'],
    ['another list', () => get('action=query&list=allusers'), 400, 'proxy-parameter'],
    ['a parameter of a module that is not asked', () => get('action=query&meta=tokens&ususers=Ada'), 400, 'proxy-parameter'],
    ['parameters of another module', () => get('action=paraminfo&modules=edit'), 400, 'proxy-parameter'],
    ['several modules', () => get('action=paraminfo&modules=resetpassword|edit'), 400, 'proxy-parameter'],
    ['more of a call with known parameters', () => post('action=logout&token=t&title=A'), 400, 'proxy-parameter'],
    ...['callback=evil', 'origin=*', 'crossorigin=', 'centralauthtoken=t', 'smaxage=9', 'maxage=9', 'requestid=1', 'servedby=1', 'variant=zh', 'wrappedhtml=1']
      .flatMap((one) => [
        [`${one} in a query`, () => get(`${tokens}&${one}`), 400, 'proxy-parameter'] as const,
        [`${one} in a login`, () => post(`${login}&${one}`), 400, 'proxy-parameter'] as const,
      ]),
    ['a list named as a parameter of the main module', () => post(`${login}&format[]=php`), 400, 'proxy-parameter'],
    ['another format', () => get(`${tokens}&format=jsonfm`), 400, 'proxy-parameter'],
    ...['a.b=1', '%20action=edit', '+action=edit', 'action%20=edit', 'a[b]=1', 'a[=1', 'a[]b=1', '[]=1', '=1', 'action%00=edit', 'a%0D%0Ab=1', 'gr%C3%B6sse=1', '%FF=1', 'a]=1']
      .map((one) => [`the name of ${one}`, () => post(`${login}&${one}`), 400, 'proxy-parameter'] as const),
    ['an action twice', () => post(`action=edit&${login}`), 400, 'proxy-parameter'],
    ['a field twice', () => post(`${login}&username=Eve`), 400, 'proxy-parameter'],
    ['a field as a list, too', () => post(`${login}&username[]=Eve`), 400, 'proxy-parameter'],
    ['a list as a field, too', () => post(`a[]=1&a=2&${login}`), 400, 'proxy-parameter'],
    ['parameters of a POST in the URL', () => new Request(`${mount}?action=edit`, post(login)), 400, 'proxy-parameter'],
    ['an action of a GET by POST', () => post(tokens), 405, 'proxy-method'],
    ['an action of a POST by GET', () => get(login), 405, 'proxy-method'],
    ['a PUT', () => new Request(mount, { method: 'PUT', body: login, headers: ofPage }), 405, 'proxy-method'],
    ['a preflight', () => new Request(mount, { method: 'OPTIONS', headers: ofPage }), 405, 'proxy-method'],
    ['a file', () => post(login, { ...ofPage, 'content-type': 'multipart/form-data; boundary=x' }), 415, 'proxy-body'],
    ['JSON', () => post('{"action":"clientlogin"}', { ...ofPage, 'content-type': 'application/json' }), 415, 'proxy-body'],
    ['another path', () => new Request(`https://app.example/w/rest.php?${tokens}`, { headers: ofPage }), 404, 'proxy-path'],
    ['a longer path', () => new Request(`https://app.example/w/api.php/x?${tokens}`, { headers: ofPage }), 404, 'proxy-path'],
    ['a path up', () => new Request(`https://app.example/w/api.php/%2e%2e/index.php?title=A`, { headers: ofPage }), 404, 'proxy-path'],
    ['a long URL', () => get(`${tokens}&uselang=${'a'.repeat(9000)}`), 414, 'proxy-size'],
    ['a large form', () => post(`${login}&a=${'a'.repeat(64 * 1024)}`), 413, 'proxy-size'],
    ['many fields', () => post(`${login}${'&a[]=1'.repeat(100)}`), 413, 'proxy-size'],
    ['many parameters', () => get('a&'.repeat(101)), 413, 'proxy-size'],
    ['a body without end, whatever its length says', () => post(endless(), { ...ofPage, 'content-length': '10' }), 413, 'proxy-size'],
    ['a body that breaks off', () => post(broken()), 400, 'proxy-body'],
  ]

  it.each(refused)('is %s', async (_, request, status, code) => {
    const { proxy, received } = await openProxy()
    const response = await proxy(request())
    expect([response.status, await errorCode(response)]).toEqual([status, code])
    expect(received).toEqual([])
  })

  it('has the allowed methods in its answer', async () => {
    const { proxy } = await openProxy()
    expect((await proxy(new Request(mount, { method: 'DELETE', headers: ofPage }))).headers.get('allow')).toBe('GET, POST')
  })

  it('is one whose body does not arrive', async () => {
    const { proxy, received } = await openProxy()
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const answer = proxy(post(new ReadableStream()))
    await vi.advanceTimersByTimeAsync(10_000)
    vi.useRealTimers()
    const response = await answer
    expect([response.status, await errorCode(response)]).toEqual([408, 'proxy-body'])
    expect(received).toEqual([])
  })

  it('says so where a body parser came first', async () => {
    const { proxy } = await openProxy()
    const request = post(login)
    await request.text()
    await expect(proxy(request)).rejects.toThrow('before any body parser')
  })

  it('has none of its values in the answer', async () => {
    const { proxy } = await openProxy()
    for (const sent of ['pass word=hunter2', 'hunter2 hunter2=', 'username=hunter2']) {
      expect(await (await proxy(post(`${login}&${sent}`))).text()).not.toContain('hunter2')
    }
  })
})

describe('the path of the mount', () => {
  it.each(['/', '/api.php', '/w/api.php', '/app/w/api.php'])('is %s also where a router took its beginning off', async (path) => {
    const { proxy } = await openProxy({ mount: '/app/w/api.php' })
    expect((await proxy(new Request(`https://app.example${path}?${tokens}`, { headers: ofPage }))).status).toBe(200)
  })
})

describe('an option that cannot work', () => {
  const api = 'https://wiki.example/w/api.php'

  it.each([
    ['a relative URL of the wiki', { api: '/w/api.php' }],
    ['a URL of the wiki that is no URL of the web', { api: 'file:///etc/passwd' }],
    ['a URL of the wiki with a password', { api: 'https://a:b@wiki.example/w/api.php' }],
    ['a relative mount', { api, mount: 'w/api.php' }],
    ['a mount that ends the path of a cookie', { api, mount: '/w/api.php; Domain=example' }],
    ['a mount on another host', { api, mount: '//evil.example/' }],
    ['an origin without a scheme', { api, origin: 'app.example' }],
    ['pages without a host', { api, pages: '/wiki/' }],
    ['all queries', { api, actions: ['query'] }],
    ['all parameters of all modules', { api, actions: ['paraminfo'] }],
    ['pages of help', { api, actions: ['help'] }],
    ['several actions in one', { api, actions: ['edit|query'] }],
  ])('throws: %s', (_, options) => {
    expect(() => createWikiProxy(options)).toThrow(TypeError)
  })

  it('leaves a query of the URL of the wiki out', async () => {
    const { wiki, received } = await openProxy({}, answerJson)
    await createWikiProxy({ api: `${wiki}/w/api.php?action=edit#x` })(get(tokens))
    expect(received[0]?.url).toBe(`/w/api.php?${tokens}&format=json`)
  })
})

const callsOf = (client: AuthClient) => [
  () => client.info('clientlogin'),
  () => client.info('linkaccount', { phase: 'continue' }),
  () => client.info('createaccount', { mergeRequestFields: true }),
  () => client.info('linkaccount', { requestsFor: 'unlink', securitySensitiveOperation: 'UnlinkAccount' }),
  () => client.info('clientlogin', { reauthenticate: 'LinkAccounts' }),
  () => client.begin('clientlogin', { fields: [['username', 'Ada'], ['password', 'x']], returnUrl: 'https://app.example/', requests: ['a|b'] }),
  () => client.continue('linkaccount', { fields: [['list[]', 'a']] }),
  () => client.begin('createaccount', { fields: [], returnUrl: 'https://app.example/', preserveState: true }),
  () => whoAmI(client),
  () => findUser(client, 'Ada'),
  () => removeCredential(client, 'unlink', 'Request:1'),
  () => client.get({ action: 'paraminfo', modules: 'resetpassword' }),
  () => client.post({ action: 'resetpassword', user: 'Ada' }, { tokenType: 'csrf' }),
  () => client.post({ action: 'changeauthenticationdata', changeauthrequest: 'R', password: 'x', retype: 'x' }, { tokenType: 'csrf' }),
  () => client.post({ action: 'removeauthenticationdata', request: 'R' }, { tokenType: 'csrf' }),
  () => logOut(client),
]

function endless(): ReadableStream<Uint8Array> {
  return new ReadableStream({ pull: (controller) => controller.enqueue(new TextEncoder().encode('a'.repeat(9000))) })
}

function broken(): ReadableStream<Uint8Array> {
  return new ReadableStream({ start: (controller) => controller.error(new Error('The connection is gone')) })
}
