// What passes to the wiki.
import { describe, expect, it } from 'vitest'
import { createAuthClient, findUser, logOut, removeCredential, whoAmI, type AuthClient } from '../../../src/protocol.ts'
import { get, login, mount, ofPage, openProxy, post, tokens } from './openProxy.ts'

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

describe('the path of the mount', () => {
  it.each(['/', '/api.php', '/w/api.php', '/app/w/api.php'])('is %s also where a router took its beginning off', async (path) => {
    const { proxy } = await openProxy({ mount: '/app/w/api.php' })
    expect((await proxy(new Request(`https://app.example${path}?${tokens}`, { headers: ofPage }))).status).toBe(200)
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
