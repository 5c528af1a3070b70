// What a failure means for who called: whether it is one, is about what was typed, or passes with time.
import { describe, expect, it } from 'vitest'
import { errorCode } from '../../src/protocol/errorCode.ts'
import { isRefusal } from '../../src/protocol/failure.ts'
import { isBusy, isFailure, isTurnedAway, parseApiFailure, type Failure } from '../../src/protocol/index.ts'

const api = (code: string): Failure => ({ kind: 'api', code, message: undefined, reason: undefined, retryAfterMs: undefined })
const http = (status: number, retryAfterMs?: number): Failure => ({ kind: 'http', status, text: undefined, retryAfterMs })

describe('isFailure', () => {
  const failures: readonly Failure[] = [
    { kind: 'network' },
    { kind: 'timeout', timeoutMs: 1000 },
    { kind: 'aborted' },
    { kind: 'httpRedirect', target: '' },
    http(500),
    { kind: 'malformed', content: 'json', path: 'query' },
    api('readonly'),
    { kind: 'exception', name: 'TypeError' },
  ]

  it.each(failures)('takes $kind for a failure', (failure) => {
    expect(isFailure(failure)).toBe(true)
  })

  it.each(['passed', 'failed', 'asked', 'info', 'received', 'toString'])('takes %s for none', (kind) => {
    expect(isFailure({ kind })).toBe(false)
  })

  it.each([undefined, null, 'network', 7, new Error('network'), [], {}, { kind: 7 }, { kind: 'api' }, { kind: 'api', code: 7 }, { kind: 'http', status: '500' }, { kind: 'timeout' }])(
    'takes %o for none, which an app may have caught',
    (value) => {
      expect(isFailure(value)).toBe(false)
    },
  )
})

describe('isRefusal', () => {
  it.each(['badretype', 'passwordtooshort', 'badrequest', 'userexists', 'my-badtoken', 'badtokens', 'cannotreset', 'readonlypassword', 'unassertfailed'])(
    'takes %s for an error about what was typed',
    (code) => {
      expect(isRefusal(api(code))).toBe(true)
    },
  )

  it.each([
    '', 'badtoken', 'readonly', 'readapidenied', 'writeapidenied', 'maxlag', 'ratelimited', 'assertuserfailed', 'assertbotfailed', 'notloggedin', 'reauthenticate',
    'cannotreauthenticate', 'permissiondenied', 'badaccess-groups', 'missingparam', 'mustpostparams', 'badvalue', 'moduledisabled', 'unknown_action', 'internal_api_error_DBError',
  ])('takes %j for none', (code) => {
    expect(isRefusal(api(code))).toBe(false)
  })

  it('takes nothing but errors of the API', () => {
    expect(isRefusal({ kind: 'network' })).toBe(false)
    expect(isRefusal({ kind: 'api' })).toBe(false)
    expect(isRefusal({ kind: 'failed', code: 'badretype' } as { kind: string })).toBe(false)
    expect(isRefusal({ kind: 'api', code: 7 } as { kind: string })).toBe(false)
  })
})

describe('a server', () => {
  it.each<[Failure, boolean, boolean]>([
    [http(503), true, false],
    [http(503, 5000), true, true],
    [http(429), true, true],
    [http(500), false, false],
    [http(500, 5000), true, false],
    [api('maxlag'), true, false],
    [api('ratelimited'), true, false],
    [api('readonly'), false, false],
    [{ kind: 'network' }, false, false],
  ])('that says %j is busy: %s, and has turned the request away: %s', (failure, busy, turnedAway) => {
    expect([isBusy(failure), isTurnedAway(failure)]).toEqual([busy, turnedAway])
  })
})

describe('parseApiFailure', () => {
  it.each([
    [{ error: { code: 'a', info: 'Old.' } }, { code: 'a', message: { kind: 'text', text: 'Old.' } }],
    [{ errors: [{ code: 'a', text: 'New.' }, { code: 'b' }] }, { code: 'a', message: { kind: 'text', text: 'New.' } }],
    [{ errors: [{ key: 'x' }] }, { code: '', message: undefined }],
    [{ errors: [{ code: 'a', data: { readonlyreason: 'Moving' } }] }, { code: 'a', message: undefined, reason: 'Moving' }],
    [{ error: { code: 'a', readonlyreason: 'Moving' } }, { code: 'a', message: undefined, reason: 'Moving' }],
  ])('reads %j', (body, expected) => {
    expect(parseApiFailure(body, 7)).toEqual({ kind: 'api', reason: undefined, retryAfterMs: 7, ...expected })
  })

  it.each([[{}], [{ error: 'x' }], [{ errors: [] }], [null], ['x']])('finds no error in %j', (body) => {
    expect(parseApiFailure(body)).toBeUndefined()
  })
})

describe('errorCode', () => {
  it.each([
    [{ error: { code: 'badtoken' } }, 'badtoken'],
    [{ errors: [{ code: 'badtoken' }] }, 'badtoken'],
    [Object.assign(new Error('x'), { code: 'badtoken' }), 'badtoken'],
    ['badtoken', 'badtoken'],
    [{ edit: { result: 'Success' } }, undefined],
    [new Error('x'), undefined],
    [undefined, undefined],
  ])('of %o is %s', async (outcome, code) => {
    expect(await errorCode(outcome)).toBe(code)
  })

  it('of a response is that of its body, which stays unread', async () => {
    const response = Response.json({ errors: [{ code: 'badtoken' }] })
    expect(await errorCode(response)).toBe('badtoken')
    expect(response.bodyUsed).toBe(false)
  })

  it('of a response that was read, or is no JSON, is unknown', async () => {
    const response = Response.json({ errors: [{ code: 'badtoken' }] })
    await response.text()
    expect(await errorCode(response)).toBeUndefined()
    expect(await errorCode(new Response('<p>Hello</p>'))).toBeUndefined()
  })
})
