// @vitest-environment jsdom
// The fake wiki inside a page, where URL, AbortSignal and crypto belong to the page.
import { describe, expect, it } from 'vitest'
import { createFakeWiki } from '../../src/testing/index.ts'
import { callWiki } from './callWiki.ts'

describe('inside a page', () => {
  it('logs in with two factors', async () => {
    const wiki = createFakeWiki()
    const caller = callWiki(wiki)
    await caller.begin({ username: 'TotpUser', password: 'totp-pass' })
    expect(await caller.goOn({ OATHToken: await wiki.totpCode('TotpUser') })).toMatchObject({ status: 'PASS' })
  })

  it('sends the Origin of the page if the call has the parameter origin', async () => {
    const wiki = createFakeWiki({ crossSiteDomains: [location.host] })
    const query = `action=query&meta=userinfo&format=json&origin=${encodeURIComponent(location.origin)}`
    const answer = await wiki.fetch(`${wiki.api}?${query}`)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('access-control-allow-origin')).toBe(location.origin)
  })

  it('accepts an AbortSignal of the page', async () => {
    const controller = new AbortController()
    const answer = createFakeWiki({ latencyMs: 60_000 }).fetch('/w/api.php', { signal: controller.signal })
    controller.abort()
    await expect(answer).rejects.toMatchObject({ name: 'AbortError' })
  })
  it.each([
    [undefined, '/w/api.php', 'http://localhost:3000'],
    [undefined, 'https://tool.example/w/api.php', 'https://tool.example'],
    ['/wiki/api.php', '/wiki/api.php', 'http://localhost:3000'],
    ['https://wiki.example/w/api.php', '/w/api.php', 'https://wiki.example'],
  ])('is, made with %s and asked at %s, at %s', async (api, path, origin) => {
    const { fetch } = createFakeWiki({ api })
    const answer = await fetch(`${new URL(path, location.href).href}?action=query&meta=siteinfo&format=json`)
    expect(await answer.json()).toMatchObject({ query: { general: { server: origin } } })
  })

  it.each(['/api/users', 'https://app.example/', '/wx/api.php'])('rejects a request for %s, and names it', async (url) => {
    await expect(createFakeWiki().fetch(url, { method: 'POST' })).rejects.toThrow(new RegExp(`POST .*${url}: it serves`))
  })
})
