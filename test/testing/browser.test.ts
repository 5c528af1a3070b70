// The fake browser: cookies, origin and waiting.
import { describe, expect, it } from 'vitest'
import { createFakeWiki } from '../../src/testing/index.ts'
import { callWiki } from './callWiki.ts'

const demo = { username: 'DemoUser', password: 'demo-pass' }
const page = 'https://app.example'

describe('a browser', () => {
  it('has its own cookies', async () => {
    const wiki = createFakeWiki()
    await callWiki(wiki).begin(demo)
    expect(await callWiki(wiki).whoAmI()).toBe('DemoUser')
    expect(await callWiki(wiki, wiki.openBrowser()).whoAmI()).toBe('127.0.0.1')
  })

  it('shows no cookies to the page', async () => {
    const { headers } = await createFakeWiki().fetch('/w/api.php?action=query&meta=tokens&type=login&format=json')
    expect(headers.get('set-cookie')).toBeNull()
  })

  it('sends the headers that it was opened with', async () => {
    const wiki = createFakeWiki()
    const fetch = wiki.openBrowser({ headers: { 'X-Forwarded-For': '203.0.113.7' } })
    expect(await callWiki(wiki, fetch).whoAmI()).toBe('203.0.113.7')
  })

  it.each([
    ['URLSearchParams', (values: Record<string, string>) => new URLSearchParams(values)],
    ['text', (values: Record<string, string>) => new URLSearchParams(values).toString()],
    ['FormData', formData],
  ])('posts %s', async (_, body) => {
    const wiki = createFakeWiki()
    const values = { action: 'clientlogin', loginreturnurl: page, logintoken: await callWiki(wiki).token(), ...demo }
    const answer = await callWiki(wiki).post({}, { body: body({ ...values, format: 'json', formatversion: '2' }) })
    expect(answer).toMatchObject({ clientlogin: { status: 'PASS' } })
  })

  it('stays logged in without a session after a login with "remember me"', async () => {
    const wiki = createFakeWiki()
    const caller = callWiki(wiki)
    await caller.begin({ ...demo, rememberMe: '1' })
    wiki.forgetSessions()
    expect(await caller.whoAmI()).toBe('DemoUser')
  })

  it('gets badtoken when its session is lost', async () => {
    const wiki = createFakeWiki()
    const caller = callWiki(wiki)
    const logintoken = await caller.token()
    wiki.forgetSessions()
    const answer = await caller.post({ action: 'clientlogin', logintoken, loginreturnurl: page, ...demo })
    expect(answer).toMatchObject({ error: { code: 'badtoken' } })
  })

  it('gets no valid token if it stores no cookies', async () => {
    const wiki = createFakeWiki({ features: { noTokenCookies: true } })
    expect(await callWiki(wiki).begin(demo)).toMatchObject({ error: { code: 'badtoken' } })
  })

  it('stops waiting when it is aborted', async () => {
    const wiki = createFakeWiki({ latencyMs: 60_000 })
    const controller = new AbortController()
    const answer = wiki.fetch(wiki.api, { signal: controller.signal })
    controller.abort()
    await expect(answer).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }))
  })

  it('waits for the latency of the wiki', async () => {
    const wiki = createFakeWiki({ latencyMs: 30 })
    const start = performance.now()
    await callWiki(wiki).whoAmI()
    expect(performance.now() - start).toBeGreaterThan(25)
  })
})

describe('a page of another origin', () => {
  const from = (crossSiteDomains: readonly string[]) => {
    const wiki = createFakeWiki({ crossSiteDomains })
    return { wiki, fetch: wiki.openBrowser({ headers: { Origin: page } }) }
  }
  const question = `?action=query&meta=userinfo&format=json&formatversion=2`

  it('reads answers if it sends its origin and the origin is allowed', async () => {
    const { wiki, fetch } = from(['app.example'])
    const answer = await fetch(`${wiki.api}${question}&origin=${page}`, { credentials: 'include' })
    expect(answer.ok).toBe(true)
  })

  it.each([
    ['does not send its origin', ['app.example'], ''],
    ['is not allowed', ['other.example'], `&origin=${page}`],
    ['is allowed with another port', ['app.example:8080'], `&origin=${page}`],
  ])('fails to fetch when it %s', async (_, crossSiteDomains, origin) => {
    const { wiki, fetch } = from(crossSiteDomains)
    await expect(fetch(wiki.api + question + origin)).rejects.toThrow(TypeError)
  })

  it('sends no cookies unless it asks for them', async () => {
    const { wiki, fetch } = from(['*'])
    const api = `${wiki.api}?format=json&formatversion=2&origin=${page}`
    const token = async (): Promise<string> => {
      const answer = await fetch(`${api}&action=query&meta=tokens&type=login`)
      return ((await answer.json()) as { query: { tokens: { logintoken: string } } }).query.tokens.logintoken
    }
    const values = { action: 'clientlogin', loginreturnurl: page, logintoken: await token(), ...demo }
    const answer = await fetch(api, { method: 'POST', body: new URLSearchParams(values) })
    expect(await answer.json()).toMatchObject({ error: { code: 'badtoken' } })
  })
})

function formData(values: Record<string, string>): FormData {
  const data = new FormData()
  Object.entries(values).forEach(([name, value]) => data.append(name, value))
  return data
}
