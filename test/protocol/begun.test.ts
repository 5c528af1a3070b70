// An answer that was asked for before the client, as a promise: it takes the place of the GET, or the GET is made.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createAuthClient, type InfoOptions } from '../../src/protocol.ts'
import { expectConsole } from '../expectConsole.ts'
import { scriptedWiki, type ScriptedAnswer } from './scriptedWiki.ts'

const api = 'https://wiki.example/w/api.php'
const answerWith = (logintoken: string, uselang = 'en') => ({
  uselang,
  query: {
    authmanagerinfo: { canauthenticatenow: true, cancreateaccounts: false, canlinkaccounts: false, requests: [] },
    tokens: { logintoken, createaccounttoken: logintoken },
  },
})
const passed = { clientlogin: { status: 'PASS', username: 'Ada' } }
const begin = { fields: [['username', 'Ada'], ['password', 'open sesame']], returnUrl: 'https://app.example/' } as const
const hint = /"initialInfo" brought no answer/

function open(answers: readonly ScriptedAnswer[]) {
  const wiki = scriptedWiki(answers)
  const client = createAuthClient({ api, fetch: wiki.fetch, timeoutMs: 5000 })
  const methods = () => wiki.calls.map(({ method }) => method)
  return { wiki, client, methods }
}

beforeEach(() => { vi.useFakeTimers() })
afterEach(() => { vi.useRealTimers() })

describe('an answer that was asked for before', () => {
  it('takes the place of the GET, with its token', async () => {
    const { wiki, client, methods } = open([passed])
    expect(await client.info('clientlogin', { begun: Promise.resolve(answerWith('of the promise', 'de')) })).toMatchObject({ kind: 'info', language: 'de' })
    expect(wiki.calls).toEqual([])
    expect(await client.begin('clientlogin', begin)).toMatchObject({ kind: 'passed' })
    expect(methods()).toEqual(['POST'])
    expect(wiki.calls[0]?.body).toMatchObject({ logintoken: 'of the promise' })
    expect(vi.getTimerCount()).toBe(0)
  })

  it('is the form of a password reset', async () => {
    const { client, methods } = open([])
    const begun = Promise.resolve({ paraminfo: { modules: [{ name: 'resetpassword', parameters: [{ name: 'user' }] }] } })
    expect(await client.info('resetpassword', { begun })).toMatchObject({ kind: 'info', requests: [{ id: 'PasswordReset:username' }] })
    expect(methods()).toEqual([])
  })

  it.each<[string, () => Promise<unknown>]>([
    ['rejects', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['brings nothing', () => Promise.resolve()],
    ['brings a page', () => Promise.resolve('<!doctype html>')],
    ['brings an error of the API', () => Promise.resolve({ errors: [{ code: 'maxlag', text: 'Wait.', module: 'main' }] })],
    ['brings what the client makes of an answer', () => open([answerWith('t')]).client.info('clientlogin')],
    ['brings an unread response', () => Promise.resolve(Response.json(answerWith('t')))],
  ])('is asked for anew if the promise %s, and development says so', async (_, begun) => {
    expectConsole('warn', hint)
    const { wiki, client } = open([answerWith('of the GET'), passed])
    expect(await client.info('clientlogin', { begun: begun() })).toMatchObject({ kind: 'info' })
    await client.begin('clientlogin', begin)
    expect(wiki.calls.map(({ method }) => method)).toEqual(['GET', 'POST'])
    expect(wiki.calls[1]?.body).toMatchObject({ logintoken: 'of the GET' })
  })

  it('is asked for anew if it takes longer than a request may take', async () => {
    expectConsole('warn', hint)
    const { client, methods } = open([answerWith('t')])
    const info = client.info('clientlogin', { begun: new Promise(() => undefined) })
    await vi.advanceTimersByTimeAsync(4999)
    expect(methods()).toEqual([])
    await vi.advanceTimersByTimeAsync(1)
    expect(await info).toMatchObject({ kind: 'info' })
    expect(methods()).toEqual(['GET'])
    expect(vi.getTimerCount()).toBe(0)
  })

  it.each<[string, (options: { resolve: (answer: unknown) => void; reject: () => void }) => void]>([
    ['comes', ({ resolve }) => { resolve(answerWith('t')) }],
    ['fails', ({ reject }) => { reject() }],
  ])('ends when the caller aborts, asks nothing, and is ignored when it %s later', async (_, settle) => {
    const { client, methods } = open([passed])
    const controller = new AbortController()
    const options: InfoOptions & { resolve?: (answer: unknown) => void; reject?: () => void } = { signal: controller.signal }
    const begun = new Promise((resolve, reject) => { Object.assign(options, { resolve, reject: () => { reject(new Error('Late')) } }) })
    const info = client.info('clientlogin', { ...options, begun })
    controller.abort()
    expect(await info).toEqual({ kind: 'aborted' })
    settle(options as Required<typeof options>)
    await vi.runAllTimersAsync()
    expect(methods()).toEqual([])
    expect(vi.getTimerCount()).toBe(0)
  })
})
