// Every action that passes: by which method, with which parameters, and without which.
import { describe, expect, it } from 'vitest'
import { errorOf, get, openProxy, post } from './openProxy.ts'

type Method = 'GET' | 'POST'

const onlyThose: readonly (readonly [start: string, method: Method, parameters: readonly string[]])[] = [
  ['action=query&meta=authmanagerinfo', 'GET',
    ['amirequestsfor', 'amisecuritysensitiveoperation', 'amimergerequestfields', 'amimessageformat', 'amireauthenticate']],
  ['action=query&meta=tokens', 'GET', ['type']],
  ['action=query&meta=userinfo', 'GET', []],
  ['action=query&list=users', 'GET', ['ususers', 'usprop']],
  ['action=query&meta=tokens|userinfo&list=users', 'GET', ['type', 'ususers', 'usprop']],
  ['action=paraminfo&modules=resetpassword', 'GET', []],
  ['action=unlinkaccount', 'POST', ['request', 'token']],
  ['action=removeauthenticationdata', 'POST', ['request', 'token']],
  ['action=resetpassword', 'POST', ['user', 'email', 'token']],
  ['action=validatepassword', 'POST', ['password', 'user', 'email', 'realname']],
  ['action=logout', 'POST', ['token']],
]

const anyField: readonly string[] = ['action=clientlogin', 'action=createaccount', 'action=linkaccount', 'action=changeauthenticationdata']
const ofMainModule = ['formatversion', 'errorformat', 'uselang', 'responselanginfo', 'curtimestamp', 'assert', 'assertuser', 'maxlag']

/** They make the answer a script, cache it, or name another session or origin. */
const never = [
  'callback', 'origin', 'crossorigin', 'centralauthtoken', 'smaxage', 'maxage', 'requestid', 'servedby', 'variant', 'errorlang', 'errorsuselocal', 'ascii', 'utf8',
  'wrappedhtml', 'xslt', 'includexmlnamespace',
]

const withMethod = (query: string, method: Method) => (method === 'GET' ? get(query) : post(query))
const otherMethod = (method: Method): Method => (method === 'GET' ? 'POST' : 'GET')

/** Returns what the wiki got, or the error of the proxy. */
async function sent(query: string, method: Method) {
  const { proxy, received } = await openProxy({ actions: ['edit'] })
  const response = await proxy(withMethod(query, method))
  const [got] = received
  return got ? [...new URLSearchParams(got.body || got.url.split('?')[1])].map(([name]) => name) : errorOf(response)
}

/** Returns the errors of requests that each have one more parameter. */
async function errorsWith(start: string, method: Method, names: readonly string[]): Promise<readonly string[]> {
  const { proxy } = await openProxy({ actions: ['edit'] })
  return Promise.all(names.map(async (name) => errorOf(await proxy(withMethod(`${start}&${name}=1`, method)))))
}

const unknown = (name: string) => `400 proxy-parameter: "${name}" does not pass the proxy.`
const noList = (name: string) => `400 proxy-parameter: "${name}" is not a list.`
const asList = (name: string) => `${name}[]`

const namesIn = (query: string) => [...new URLSearchParams(query).keys()]
const withValues = (names: readonly string[]) => names.map((name) => `&${name}=1`).join('')

describe.each([
  ...onlyThose,
  ...anyField.map((start) => [start, 'POST', ['username', 'wpSomethingOfAWiki', 'titles']] as const),
])('%s', (start, method, parameters) => {
  it(`passes by ${method} with its parameters and those of the main module`, async () => {
    const names = [...parameters, ...ofMainModule]
    expect(await sent(start + withValues(names), method)).toEqual([...namesIn(start), ...names, 'format'])
  })

  it('does not pass by the other method', async () => {
    expect(await sent(start, otherMethod(method))).toBe(`405 proxy-method: This action wants a ${method}.`)
  })

  it('does not pass with the other parameters of the main module, and with none of it as a list', async () => {
    expect(await errorsWith(start, method, never)).toEqual(never.map(unknown))
    const all = ['format', ...ofMainModule, ...never]
    expect(await errorsWith(start, method, all.map(asList))).toEqual(all.map(noList))
  })
})

describe.each(onlyThose)('%s', (start, method) => {
  it('does not pass with any other parameter, nor with a list', async () => {
    const others = ['titles', 'prop', 'page']
    expect(await errorsWith(start, method, others)).toEqual(others.map(unknown))
    expect(await errorsWith(start, method, others.map(asList))).toEqual(others.map(noList))
  })
})

describe.each(anyField)('%s', (start) => {
  it('passes with a list', async () => {
    expect(await sent(`${start}&colours[]=1&colours[]=2`, 'POST')).toEqual(['action', 'colours[]', 'colours[]', 'format'])
  })
})

describe('an action of the app', () => {
  it.each<Method>(['GET', 'POST'])('passes by %s with every parameter of its own', async (method) => {
    const names = ['titles', 'text', ...ofMainModule]
    expect(await sent(`action=edit${withValues(names)}`, method)).toEqual(['action', ...names, 'format'])
  })

  it('does not pass with the other parameters of the main module, nor with a list', async () => {
    expect(await errorsWith('action=edit', 'POST', never)).toEqual(never.map(unknown))
    expect(await errorsWith('action=edit', 'POST', ['tags[]'])).toEqual([noList('tags')])
  })
})
