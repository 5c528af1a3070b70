// What two windows believe of each other.
import { describe, expect, it } from 'vitest'
import { openMessage, parsePairs, sealMessage } from '../../src/redirect/messages.ts'

describe('a message between windows', () => {
  it('is opened by who is on the same journey', () => {
    expect(openMessage(sealMessage('one', { kind: 'ack' }), 'one')).toMatchObject({ kind: 'ack' })
  })

  it.each([null, 'text', 7, [], {}, { mwa: 1 }, { flow: 'one', kind: 'ack' }, { mwa: 2, flow: 'one', kind: 'ack' }, sealMessage('other', { kind: 'ack' })])('is none as %j', (data) => {
    expect(openMessage(data, 'one')).toBeUndefined()
  })
})

describe('the pairs in a message', () => {
  it('are those that are pairs of texts', () => {
    expect(parsePairs([['code', '1'], ['code'], ['state', 2], 'ab', null, ['__proto__', 'x', 'more']])).toEqual([['code', '1'], ['__proto__', 'x']])
  })

  it.each([undefined, null, 'code=1', { 0: ['a', 'b'] }])('are none in %j', (value) => {
    expect(parsePairs(value)).toEqual([])
  })
})
