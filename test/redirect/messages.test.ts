// What two windows believe of each other.
import { describe, expect, it } from 'vitest'
import { decodeMessage, parseFormEntries, encodeMessage } from '../../src/redirect/messages.ts'

describe('a message between windows', () => {
  it('is opened by who is on the same journey', () => {
    expect(decodeMessage(encodeMessage('one', { kind: 'ack' }), 'one')).toMatchObject({ kind: 'ack' })
  })

  it.each([null, 'text', 7, [], {}, { mwa: 1 }, { channelId: 'one', kind: 'ack' }, { mwa: 2, channelId: 'one', kind: 'ack' }, encodeMessage('other', { kind: 'ack' })])('is none as %j', (data) => {
    expect(decodeMessage(data, 'one')).toBeUndefined()
  })
})

describe('the pairs in a message', () => {
  it('are those that are pairs of texts', () => {
    expect(parseFormEntries([['code', '1'], ['code'], ['state', 2], 'ab', null, ['__proto__', 'x', 'more']])).toEqual([['code', '1'], ['__proto__', 'x']])
  })

  it.each([undefined, null, 'code=1', { 0: ['a', 'b'] }])('are none in %j', (value) => {
    expect(parseFormEntries(value)).toEqual([])
  })
})
