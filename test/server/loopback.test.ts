// A program that waits on a port of its machine takes the return of its own redirect, and nothing else.
import { request } from 'node:http'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createLoopbackRedirect, type LoopbackRedirect, type RedirectOutcome, type RedirectRequest } from '../../src/server/index.ts'
import { createAuthFlow } from '../../src/flow.ts'
import { createFakeWiki, demoProviders } from '../../src/testing/index.ts'

let opened: LoopbackRedirect | undefined
afterEach(async () => {
  vi.useRealTimers()
  await opened?.close()
  opened = undefined
})

/** Waits for a redirect whose `state` is `own`. */
async function open(given: Partial<RedirectRequest> = {}) {
  const shown: string[] = []
  const loopback = (opened = await createLoopbackRedirect({ show: ({ url }) => { shown.push(url) } }))
  const controller = new AbortController()
  const outcomes: RedirectOutcome[] = []
  const begin = () => {
    const redirect: RedirectRequest = {
      url: 'https://id.example/authorize?state=own',
      host: 'id.example',
      parameterNames: ['code', 'state'],
      accepts: (parameters) => (new Map(parameters).get('state') ?? 'own') === 'own',
      signal: controller.signal,
      ...given,
    }
    return loopback.openRedirect(redirect).then((outcome) => { outcomes.push(outcome) })
  }
  return { loopback, shown, outcomes, begin, abort: () => { controller.abort() } }
}

interface Sent {
  readonly query?: string
  readonly path?: string
  readonly host?: string
  readonly method?: string
}

async function send({ returnUrl }: LoopbackRedirect, { query = '?code=1&state=own', path, host, method = 'GET' }: Sent = {}) {
  const url = new URL(returnUrl)
  return new Promise<{ status: number | undefined; headers: Readonly<Record<string, unknown>>; text: string }>((resolve, reject) => {
    const options = { host: '127.0.0.1', port: url.port, method, path: path ?? url.pathname + query, headers: { host: host ?? url.host } }
    const sent = request(options, (response) => {
      let text = ''
      response.on('data', (chunk: Buffer) => { text += chunk.toString() })
      response.on('end', () => { resolve({ status: response.statusCode, headers: response.headers, text }) })
    })
    sent.on('error', reject)
    sent.end()
  })
}

describe('the return to a loopback port', () => {
  it('is taken once, with the parameters that the step lists', async () => {
    const { loopback, shown, outcomes, begin } = await open()
    const done = begin()
    expect(shown).toEqual(['https://id.example/authorize?state=own'])
    const first = await send(loopback, { query: '?code=1&state=own&action=logout&code2=x' })
    expect(first).toMatchObject({ status: 200, headers: { 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' } })
    expect(first.text).not.toContain('code')
    await done
    expect(outcomes).toEqual([{ kind: 'returned', parameters: [['code', '1'], ['state', 'own']] }])
    expect(await send(loopback)).toMatchObject({ status: 410 })
    expect(outcomes).toHaveLength(1)
  })

  it.each<[string, Sent, number]>([
    ['another host, as of a page that points its name here', { host: 'evil.example' }, 403],
    ['this machine by another name', { host: 'localhost:1' }, 403],
    ['another path', { path: '/?code=1&state=own' }, 404],
    ['the path below another host', { path: 'http://evil.example/?code=1&state=own' }, 404],
    ['another method', { method: 'POST' }, 405],
    ['another state', { query: '?code=1&state=other' }, 400],
    ['no state', { query: '?code=1' }, 400],
  ])('is not taken from %s, and goes on waiting', async (_, sent, status) => {
    const { loopback, outcomes, begin } = await open()
    const done = begin()
    expect(await send(loopback, sent)).toMatchObject({ status })
    expect(outcomes).toEqual([])
    expect(await send(loopback)).toMatchObject({ status: 200 })
    await done
    expect(outcomes).toMatchObject([{ kind: 'returned' }])
  })

  it('is not taken before there is a redirect', async () => {
    const { loopback } = await open()
    expect(await send(loopback)).toMatchObject({ status: 410 })
  })

  it('needs no state where none was sent', async () => {
    const { loopback, outcomes, begin } = await open({ url: 'https://id.example/authorize', parameterNames: ['code'] })
    const done = begin()
    await send(loopback, { query: '?code=1' })
    await done
    expect(outcomes).toEqual([{ kind: 'returned', parameters: [['code', '1']] }])
  })

  it('is not waited for longer than five minutes', async () => {
    const { loopback, outcomes, begin } = await open()
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const done = begin()
    await vi.advanceTimersByTimeAsync(5 * 60_000 - 1)
    expect(outcomes).toEqual([])
    await vi.advanceTimersByTimeAsync(1)
    await done
    expect(outcomes).toEqual([{ kind: 'timedOut' }])
    vi.useRealTimers()
    expect(await send(loopback)).toMatchObject({ status: 410 })
  })

  it('is not waited for when the flow has gone on', async () => {
    const { loopback, outcomes, begin, abort } = await open()
    const done = begin()
    abort()
    await done
    expect(outcomes).toEqual([{ kind: 'closed' }])
    expect(await send(loopback)).toMatchObject({ status: 410 })
  })

  it('is for the newest redirect alone', async () => {
    const { loopback, outcomes, begin } = await open()
    const first = begin()
    const second = begin()
    await first
    expect(outcomes).toEqual([{ kind: 'closed' }])
    await send(loopback)
    await second
    expect(outcomes[1]).toMatchObject({ kind: 'returned' })
  })
})

it('has another port and path each time', async () => {
  const one = await createLoopbackRedirect({ show: () => undefined })
  const other = await createLoopbackRedirect({ show: () => undefined })
  expect(one.returnUrl).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/[\da-f-]{36}$/)
  expect(new URL(one.returnUrl).port).not.toBe(new URL(other.returnUrl).port)
  expect(new URL(one.returnUrl).pathname).not.toBe(new URL(other.returnUrl).pathname)
  await Promise.all([one.close(), other.close()])
})

it('brings a flow back from its provider', async () => {
  const wiki = createFakeWiki({ features: { providers: demoProviders } })
  const loopback = (opened = await createLoopbackRedirect({
    show: ({ url }) => {
      const back = new URL(wiki.returnFrom(url, { user: 'alice' }))
      void send(loopback, { query: back.search })
    },
  }))
  const flow = createAuthFlow({ module: 'clientlogin', api: wiki.api, fetch: wiki.fetch, ...loopback })
  flow.subscribe((state) => {
    if (state.kind === 'awaitingInput') void flow.submit({}, state.step.fields.find(({ type }) => type === 'button')?.name)
  })
  await vi.waitFor(() => { expect(flow.getState()).toMatchObject({ kind: 'passed', username: 'LinkedUser' }) })
})
