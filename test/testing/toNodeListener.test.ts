// The fake wiki served by Node.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { createFakeWiki, toNodeListener } from '../../src/testing/index.ts'

let server: Server | undefined
afterEach(() => void server?.close())

describe('toNodeListener', () => {
  it('serves the wiki over HTTP, cookies included', async () => {
    server = createServer(toNodeListener(createFakeWiki({ api: 'http://127.0.0.1/api.php' })))
    await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
    const api = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api.php`

    const first = await fetch(`${api}?action=query&meta=tokens&type=login&format=json&formatversion=2`)
    const cookie = first.headers.getSetCookie().map((line) => line.split(';')[0]).join('; ')
    const { query } = (await first.json()) as { query: { tokens: { logintoken: string } } }
    const body = new URLSearchParams({
      action: 'clientlogin',
      format: 'json',
      formatversion: '2',
      loginreturnurl: 'http://127.0.0.1/back',
      username: 'DemoUser',
      password: 'demo-pass',
      logintoken: query.tokens.logintoken,
    })
    const second = await fetch(api, { method: 'POST', body, headers: { cookie } })
    expect(await second.json()).toEqual({ clientlogin: { status: 'PASS', username: 'DemoUser' } })
    expect(second.headers.getSetCookie()).toHaveLength(3)
  })
})
