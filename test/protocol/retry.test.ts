// Reads that are tried again: after which failures, how long later, and never after an abort.
import { getEventListeners } from 'node:events'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createAuthClient } from '../../src/protocol.ts'
import { scriptedWiki, type ScriptedAnswer } from './scriptedWiki.ts'

const received = { kind: 'received' }
const status = (code: number, headers = {}): ScriptedAnswer => ({ status: code, headers, text: 'Sorry' })
const error = (code: string): ScriptedAnswer => ({ errors: [{ code, text: 'Sorry' }] })

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

function read(...answers: readonly ScriptedAnswer[]) {
  const wiki = scriptedWiki(answers)
  const abort = new AbortController()
  const outcome = createAuthClient({ api: 'https://wiki.example/w/api.php', fetch: wiki.fetch }).get({ action: 'query' }, { signal: abort.signal })
  return { wiki, abort, outcome }
}

describe('a read', () => {
  it.each<[string, ScriptedAnswer]>([
    ['a failed network', 'network'],
    ['429', status(429)],
    ['500', status(500)],
    ['503', status(503)],
    ['599', status(599)],
    ['maxlag', error('maxlag')],
    ['ratelimited', error('ratelimited')],
  ])('is tried again after %s, which may pass', async (_, answer) => {
    const { wiki, outcome } = read(answer, {})
    await vi.runAllTimersAsync()
    expect(await outcome).toMatchObject(received)
    expect(wiki.calls).toHaveLength(2)
  })

  it.each<[string, ScriptedAnswer]>([
    ['400', status(400)],
    ['404', status(404)],
    ['readonly', error('readonly')],
    ['a code that ends like one', error('not-ratelimited')],
    ['a code that begins like one', error('maxlag-ever')],
    ['a web page', { text: '<p>Hello</p>' }],
  ])('is not tried again after %s, which would be the same', async (_, answer) => {
    const { wiki, outcome } = read(answer, {})
    await vi.runAllTimersAsync()
    expect(await outcome).not.toMatchObject(received)
    expect(wiki.calls).toHaveLength(1)
  })

  it('waits longer before the third attempt than before the second', async () => {
    const { wiki } = read('network', 'network', {})
    await vi.advanceTimersByTimeAsync(399)
    expect(wiki.calls).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(1)
    expect(wiki.calls).toHaveLength(2)
    await vi.advanceTimersByTimeAsync(799)
    expect(wiki.calls).toHaveLength(2)
    await vi.advanceTimersByTimeAsync(1)
    expect(wiki.calls).toHaveLength(3)
  })

  it('waits for ten seconds if the wiki asks to, and no longer', async () => {
    const patient = read(status(503, { 'Retry-After': '10' }), {})
    const impatient = read(status(503, { 'Retry-After': '11' }), {})
    await vi.runAllTimersAsync()
    expect(await patient.outcome).toMatchObject(received)
    expect(await impatient.outcome).toMatchObject({ kind: 'http', retryAfterMs: 11_000 })
  })

  it('leaves no listener at the signal of its caller', async () => {
    const { abort, outcome } = read('network', 'network', {})
    await vi.runAllTimersAsync()
    await outcome
    expect(getEventListeners(abort.signal, 'abort')).toEqual([])
  })

  it('is aborted also if its fetch brings an answer nevertheless', async () => {
    const abort = new AbortController()
    const fetch = async () => {
      abort.abort()
      return Response.json({})
    }
    expect(await createAuthClient({ api: 'https://wiki.example/w/api.php', fetch }).get({}, { signal: abort.signal })).toEqual({ kind: 'aborted' })
  })
})
