// What does not pass to the wiki, and what the developer of the app is told then.
import { describe, expect, it, vi } from 'vitest'
import { errorOf, get, login, mount, ofPage, openProxy, post, tokens } from './openProxy.ts'

const ofAction = '403 proxy-action: The proxy does not let this action through. The option "actions" adds to those of the kit.'
const ofMethods = '405 proxy-method: The proxy takes GET and POST.'
const ofPath = '404 proxy-path: The proxy is at /w/api.php. The option "mount" sets its path.'
const ofLargeForm = '413 proxy-size: The form is too large.'
const ofFormType = '415 proxy-body: The form has to be URL-encoded.'
const ofParameter = (info: string) => `400 proxy-parameter: ${info}`
const ofUnknown = (name: string) => ofParameter(`"${name}" does not pass the proxy.`)
const ofModule = (name: string) => ofParameter(`"${name}" names a module that does not pass the proxy.`)
const ofModules = ofParameter('"modules" has to be "resetpassword".')
const ofFormat = ofParameter('"format" has to be "json".')
const ofDuplicate = (name: string) => ofParameter(`"${name}" is there twice.`)
const ofNameThatPhpChanges = ofParameter('A parameter has a name that PHP would change.')
const longestShown = 'a-B_9'.repeat(8)

const refused: readonly (readonly [name: string, request: () => Request, error: string])[] = [
  ['another action', () => post('action=edit&title=A&text=b&token=t'), ofAction],
  ['no action', () => get('meta=tokens'), ofAction],
  ['an action in another case', () => get('action=Query&meta=tokens'), ofAction],
  ['an action after U+001F', () => get('action=%1Fquery&meta=tokens'), ofAction],
  ['a name of an inherited property', () => get('action=constructor'), ofAction],
  ['a list of actions', () => get('action[]=query&meta=tokens'), ofAction],
  ['a number that is no captcha', () => get('captcha=1'), ofAction],
  ['the image of a captcha by POST', () => new Request(`${mount}?wpCaptchaId=1`, post('')), ofParameter('The parameters of a POST belong into its body.')],
  ['a read of pages', () => get('action=query&titles=Secret&prop=revisions&rvprop=content'), ofUnknown('titles')],
  ['an export', () => get('action=query&export=1&meta=tokens'), ofUnknown('export')],
  ['a generator', () => get('action=query&generator=allpages'), ofUnknown('generator')],
  ['another meta', () => get('action=query&meta=tokens|globaluserinfo'), ofModule('meta')],
  ['meta after U+001F', () => get('action=query&meta=%1Ftokens%1Fsiteinfo'), ofModule('meta')],
  ['another list', () => get('action=query&list=allusers'), ofModule('list')],
  ['a parameter of a module that is not asked', () => get('action=query&meta=tokens&ususers=Ada'), ofUnknown('ususers')],
  ['parameters of another module', () => get('action=paraminfo&modules=edit'), ofModules],
  ['parameters of no module', () => get('action=paraminfo'), ofModules],
  ['several modules', () => get('action=paraminfo&modules=resetpassword|edit'), ofModules],
  ['another format', () => get(`${tokens}&format=jsonfm`), ofFormat],
  ['a name that is as long as one may be shown', () => post(`action=logout&${longestShown}=1`), ofUnknown(longestShown)],
  ['a name that is longer', () => post(`action=logout&${longestShown}1=1`), ofParameter('A parameter does not pass the proxy.')],
  ...['a.b=1', '%20action=edit', '+action=edit', 'action%20=edit', 'a[b]=1', 'a[=1', 'a[]b=1', '[]=1', '=1', 'action%00=edit', 'a%0D%0Ab=1', 'gr%C3%B6sse=1', '%FF=1', 'a]=1']
    .map((one) => [`the name of ${one}`, () => post(`${login}&${one}`), ofNameThatPhpChanges] as const),
  ['an action twice', () => post(`action=edit&${login}`), ofDuplicate('action')],
  ['a field twice', () => post(`${login}&username=Eve`), ofDuplicate('username')],
  ['a field as a list, too', () => post(`${login}&username[]=Eve`), ofDuplicate('username')],
  ['a list as a field, too', () => post(`a[]=1&a=2&${login}`), ofDuplicate('a')],
  ['parameters of a POST in the URL', () => new Request(`${mount}?action=edit`, post(login)), ofParameter('The parameters of a POST belong into its body.')],
  ['a PUT', () => new Request(mount, { method: 'PUT', body: login, headers: ofPage }), ofMethods],
  ['a preflight', () => new Request(mount, { method: 'OPTIONS', headers: ofPage }), ofMethods],
  ['a file', () => post(login, { ...ofPage, 'content-type': 'multipart/form-data; boundary=x' }), ofFormType],
  ['JSON', () => post('{"action":"clientlogin"}', { ...ofPage, 'content-type': 'application/json' }), ofFormType],
  ['another path', () => new Request(`https://app.example/w/rest.php?${tokens}`, { headers: ofPage }), ofPath],
  ['a longer path', () => new Request(`https://app.example/w/api.php/x?${tokens}`, { headers: ofPage }), ofPath],
  ['a path up', () => new Request(`https://app.example/w/api.php/%2e%2e/index.php?title=A`, { headers: ofPage }), ofPath],
  ['a long URL', () => get(queryOfLength(8 * 1024 + 1)), '414 proxy-size: The URL is too long.'],
  ['a large form', () => post(`${login}&a=${'a'.repeat(64 * 1024)}`), ofLargeForm],
  ['many fields', () => post(`${login}${'&a[]=1'.repeat(100)}`), ofLargeForm],
  ['many parameters', () => get('a&'.repeat(101)), '413 proxy-size: There are too many parameters.'],
  ['a body without end, whatever its length says', () => post(endless(), { ...ofPage, 'content-length': '10' }), ofLargeForm],
  ['a body that breaks off', () => post(broken()), '400 proxy-body: The form is incomplete.'],
]

describe('a request that does not pass', () => {
  it.each(refused)('is %s', async (_, request, error) => {
    const { proxy, received } = await openProxy()
    expect(await errorOf(await proxy(request()))).toBe(error)
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
    expect(await errorOf(await answer)).toBe('408 proxy-body: The form did not arrive. A body parser on this server may have read it before.')
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

describe('a URL', () => {
  it('passes if it is as long as it may be', async () => {
    const { proxy } = await openProxy()
    expect((await proxy(get(queryOfLength(8 * 1024)))).status).toBe(200)
  })
})

/** The length counts with the question mark. */
function queryOfLength(length: number): string {
  return `${tokens}&uselang=`.padEnd(length - 1, 'a')
}

function endless(): ReadableStream<Uint8Array> {
  return new ReadableStream({ pull: (controller) => controller.enqueue(new TextEncoder().encode('a'.repeat(9000))) })
}

function broken(): ReadableStream<Uint8Array> {
  return new ReadableStream({ start: (controller) => controller.error(new Error('The connection is gone')) })
}
