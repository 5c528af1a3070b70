// What a page can show before it is opened: nothing in it belongs to a session, and what does is refused.
import { describe, expect, it } from 'vitest'
import { createAuthClient, type ModuleName } from '../../src/protocol.ts'
import { prerenderInfo } from '../../src/server/index.ts'
import { createFakeWiki, demoProviders, type FakeWikiOptions } from '../../src/testing/index.ts'
import { hasRecordings, readRecordings, tableOf } from '../recordings/readRecordings.ts'

const lavish: FakeWikiOptions = { features: { captcha: 'image', captchaAfterFailures: 0, providers: demoProviders, passkeyLogin: true, domains: ['A', 'B'], email: true } }

async function prerender(options: FakeWikiOptions = {}, module?: ModuleName) {
  const wiki = createFakeWiki(options)
  return prerenderInfo({ api: wiki.api, fetch: wiki.openBrowser(), module })
}

const answering = (body: unknown) => prerenderInfo({ api: 'https://wiki.example/w/api.php', fetch: () => Promise.resolve(Response.json(body)) })
const infoOf = (more: object, request: object = {}) => ({
  query: { authmanagerinfo: { canauthenticatenow: true, requests: [{ id: 'Password', fields: { username: { type: 'string', value: 'Ada' } }, ...request }], ...more } },
})

describe('a prerendered info', () => {
  it('has the requests, the fields and the words of the wiki', async () => {
    const wiki = createFakeWiki()
    const own = await createAuthClient({ api: wiki.api, fetch: wiki.openBrowser() }).info('clientlogin')
    const info = await prerender()
    expect(info).toEqual({ ...own, isPrerendered: true })
  })

  it.each(['clientlogin', 'createaccount', 'resetpassword'] as const)('of %s holds no value, captcha, challenge or token, and stays the same as JSON', async (module) => {
    const info = await prerender(lavish, module)
    const fields = info.requests.flatMap((request) => request.fields)
    expect(fields.length).toBeGreaterThan(0)
    for (const field of fields) if ('value' in field && field.type !== 'select') expect(field.value).toBe('')
    expect(info.requests.map(({ kind }) => kind)).not.toContain('CaptchaAuthenticationRequest')
    expect(JSON.stringify(info)).not.toMatch(/token|challenge"?:|captchaId|\+\\\\/i)
    expect(JSON.parse(JSON.stringify(info))).toEqual(JSON.parse(JSON.stringify({ ...info })))
  })

  it('is the same for each visitor, also where the wiki asks each for another captcha', async () => {
    expect(await prerender(lavish)).toEqual(await prerender(lavish))
  })

  it.each([
    ['a user', { ...infoOf({}), query: { ...infoOf({}).query, userinfo: { id: 7, name: 'Ada' } } }],
    ['a user', { ...infoOf({}), query: { ...infoOf({}).query, userinfo: { id: 7, name: '~2026-1', temp: true } } }],
    ['an earlier attempt', infoOf({ haspreservedstate: true })],
    ['an earlier attempt', infoOf({ hasprimarypreservedstate: true })],
    ['an earlier attempt', infoOf({ preservedusername: 'Ada' })],
    ['an account', infoOf({}, { provider: 'Password', account: 'Ada' })],
  ])('is refused if the answer has %s', async (what, body) => {
    await expect(answering(body)).rejects.toThrow(new TypeError(`react-mediawiki-auth: the answer of https://wiki.example/w/api.php belongs to a session: it has ${what}. Ask without cookies.`))
  })

  it('is refused for a module that needs a login, before the wiki is asked', async () => {
    const wiki = createFakeWiki()
    const browser = wiki.openBrowser()
    await expect(prerenderInfo({ api: wiki.api, fetch: browser, module: 'linkaccount' })).rejects.toThrow('"linkaccount" needs a user who is logged in')
    await expect(prerenderInfo({ api: wiki.api, fetch: browser, module: 'changeauthenticationdata' })).rejects.toThrow(TypeError)
  })

  it.each([
    ['http', () => Promise.resolve(new Response('', { status: 404 }))],
    ['readapidenied', () => Promise.resolve(Response.json({ errors: [{ code: 'readapidenied', text: 'No' }] }))],
    ['malformed', () => Promise.resolve(Response.json({ query: {} }))],
  ])('rejects with the failure of the wiki: %s', async (said, fetch) => {
    const error = await prerenderInfo({ api: 'https://wiki.example/w/api.php', fetch }).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(Error)
    expect(error).toMatchObject({ message: expect.stringContaining(`(${said})`) as string, cause: expect.objectContaining({ kind: expect.any(String) as string }) as object })
  })
})

describe.skipIf(!hasRecordings)('a recorded answer', () => {
  const answers = readRecordings().filter(({ formatVersion, body }) => formatVersion === 2 && JSON.stringify(body).includes('"authmanagerinfo"'))

  it('is there', () => { expect(answers.length).toBe(81) })

  it.each(tableOf(81, answers))('holds nothing of a session, or is refused: $name', async ({ body }) => {
    const info = await answering(body).catch((error: unknown) => error)
    if (info instanceof Error) {
      expect(info.message).toMatch(/belongs to a session|gave no form/)
      return
    }
    const secrets = valuesOf(body).filter((value) => value.length > 8)
    for (const value of secrets) expect(JSON.stringify(info)).not.toContain(JSON.stringify(value).slice(1, -1))
  })
})

/** What stands in a field that is hidden, `null` or text, and the tokens. */
function valuesOf(body: unknown): string[] {
  if (typeof body !== 'object' || body === null) return []
  const own = 'type' in body && 'value' in body && ['hidden', 'null', 'string'].includes(String(body.type)) && typeof body.value === 'string' ? [body.value] : []
  const tokens = 'tokens' in body && typeof body.tokens === 'object' ? Object.values(body.tokens ?? {}).map(String) : []
  return [...own, ...tokens, ...Object.values(body).flatMap(valuesOf)]
}
