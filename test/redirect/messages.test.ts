// Which messages between windows are accepted.
import { describe, expect, it } from 'vitest'
import { decodeMessage, parseFormEntries, encodeMessage } from '../../src/redirect/messages.ts'

describe('a message between windows', () => {
  it('is decoded if it has the right channel id', () => {
    expect(decodeMessage(encodeMessage('one', { kind: 'ack' }), 'one')).toMatchObject({ kind: 'ack' })
  })

  it.each([null, 'text', 7, [], {}, { mwa: 1 }, { channelId: 'one', kind: 'ack' }, { mwa: 2, channelId: 'one', kind: 'ack' }, encodeMessage('other', { kind: 'ack' })])('is ignored if it is %j', (data) => {
    expect(decodeMessage(data, 'one')).toBeUndefined()
  })
})

describe('the parameters in a message', () => {
  it('are the valid pairs of strings', () => {
    expect(parseFormEntries([['code', '1'], ['code'], ['state', 2], [3, 'state'], 'a', null, ['__proto__', 'x', 'more']])).toEqual([['code', '1'], ['__proto__', 'x']])
  })

  it.each([undefined, null, 'code=1', { 0: ['a', 'b'] }])('are empty for %j', (value) => {
    expect(parseFormEntries(value)).toEqual([])
  })
})
