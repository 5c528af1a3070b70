// What the wiki answers to a POST, by its status.
import { describe, expect, it } from 'vitest'
import { createAuthClient, type MessageFormat } from '../../src/protocol.ts'
import { scriptedWiki } from './scriptedWiki.ts'

const token = { query: { tokens: { logintoken: 'token-1' } } }

function answerTo(clientlogin: unknown, messageFormat?: MessageFormat) {
  const { fetch } = scriptedWiki([token, { clientlogin }])
  return createAuthClient({ api: 'https://wiki.example/w/api.php', fetch }).begin('clientlogin', { fields: [], returnUrl: 'https://app.example/', messageFormat })
}

const message = { message: { kind: 'html', html: 'Now this.' }, code: 'now-this' }
const wireMessage = { message: 'Now this.', messagecode: 'now-this' }
const step = { requests: [{ id: 'A', kind: 'A', fields: [{ type: 'string', name: 'f' }] }] }
const wireStep = { requests: [{ id: 'A', fields: { f: { type: 'string' } } }] }

describe('an answer of the status', () => {
  it('UI asks for the next step', async () => {
    expect(await answerTo({ status: 'UI', ...wireStep, ...wireMessage })).toMatchObject({ kind: 'asked', ...step, ...message })
  })

  it('PASS names the user', async () => {
    expect(await answerTo({ status: 'PASS', username: 'Ada' })).toEqual({ kind: 'passed', username: 'Ada' })
  })

  it.each([
    [true, true],
    ['', true],
    [false, false],
    [undefined, false],
  ])('FAIL says why, and whether anything is kept: %j', async (canpreservestate, canPreserveState) => {
    expect(await answerTo({ status: 'FAIL', canpreservestate, ...wireMessage })).toEqual({ kind: 'failed', canPreserveState, ...message })
  })

  it('REDIRECT has a target, and asks for what is brought back', async () => {
    const redirect = { redirecttarget: 'https://id.example/', redirectdata: { hint: 1 } }
    expect(await answerTo({ status: 'REDIRECT', ...redirect, ...wireStep, ...wireMessage })).toMatchObject({
      kind: 'redirected', target: 'https://id.example/', redirectData: { hint: 1 }, ...step, ...message,
    })
    expect(await answerTo({ status: 'REDIRECT' })).toMatchObject({ kind: 'redirected', target: '', requests: [] })
  })

  it('RESTART asks for a way to log in to an account', async () => {
    expect(await answerTo({ status: 'RESTART', canpreservestate: true, ...wireStep, ...wireMessage })).toMatchObject({
      kind: 'restarted', canPreserveState: true, ...step, ...message,
    })
  })

  it.each(['pass', '', undefined])('%j is none', async (status) => {
    expect(await answerTo({ status })).toMatchObject({ kind: 'malformed', path: 'clientlogin.status' })
  })
})

it('has its message in the format that was asked for', async () => {
  expect(await answerTo({ status: 'FAIL', message: 'Now *this*.' }, 'wikitext')).toMatchObject({ message: { kind: 'text', text: 'Now *this*.' }, code: undefined })
  expect(await answerTo({ status: 'FAIL', message: { key: 'now-this', params: [] } }, 'raw')).toMatchObject({ message: { kind: 'key', key: 'now-this' } })
})
