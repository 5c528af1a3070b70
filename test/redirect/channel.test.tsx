// What the windows of a redirect hear of each other, and from whom.
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { announceFlow } from '../../src/redirect/index.ts'
import { openChannel } from '../../src/redirect/channel.ts'
import { encodeMessage } from '../../src/redirect/messages.ts'

class StubbedBroadcast {
  static readonly all: StubbedBroadcast[] = []
  onmessage: ((event: { readonly data: unknown }) => void) | null = null
  readonly postMessage = vi.fn()
  readonly close = vi.fn()
  constructor(readonly name: string) { StubbedBroadcast.all.push(this) }
}

const broadcast = () => StubbedBroadcast.all.at(-1)!
const ack = encodeMessage('one', { kind: 'ack' })
const postFrom = (origin: string, data: unknown = ack) => { window.dispatchEvent(new MessageEvent('message', { origin, data })) }

beforeEach(() => {
  StubbedBroadcast.all.length = 0
  vi.stubGlobal('BroadcastChannel', StubbedBroadcast)
})

describe('a channel', () => {
  it('hears windows of its own origin, and no other', () => {
    const receive = vi.fn()
    const { close } = openChannel('one', { others: () => [], receive })
    for (const origin of ['https://evil.example', 'null', '', `${location.origin}.evil.example`]) postFrom(origin)
    expect(receive).not.toHaveBeenCalled()
    postFrom(location.origin)
    expect(receive).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ kind: 'ack' }))
    close()
    postFrom(location.origin)
    expect(receive).toHaveBeenCalledTimes(1)
  })

  it('hears what is broadcast under its own name, and nothing that is no message of it', () => {
    const receive = vi.fn()
    const { close } = openChannel('one', { others: () => [], receive })
    expect(broadcast().name).toBe('mwa-one')
    broadcast().onmessage?.({ data: ack })
    for (const data of [null, 'ack', { kind: 'ack' }, encodeMessage('two', { kind: 'ack' })]) {
      broadcast().onmessage?.({ data })
      postFrom(location.origin, data)
    }
    expect(receive).toHaveBeenCalledTimes(1)
    close()
    // What was on its way is not heard either.
    expect([broadcast().onmessage, broadcast().close.mock.calls.length]).toEqual([null, 1])
  })

  it('sends to the windows that it knows, on its own origin', () => {
    const other = { postMessage: vi.fn() }
    const { send, close } = openChannel('one', { others: () => [other as unknown as Window], receive: () => undefined })
    send({ kind: 'ack' })
    expect(other.postMessage).toHaveBeenCalledExactlyOnceWith(ack, location.origin)
    expect(broadcast().postMessage).toHaveBeenCalledExactlyOnceWith(ack)
    close()
  })

  it.each([
    ['has none', () => { vi.stubGlobal('BroadcastChannel', undefined) }],
    ['forbids them', () => { vi.stubGlobal('BroadcastChannel', () => { throw new DOMException('', 'SecurityError') }) }],
  ])('works by windows alone where the browser %s', (_, prepare) => {
    prepare()
    const other = { postMessage: vi.fn() }
    const receive = vi.fn()
    const { send, close } = openChannel('one', { others: () => [other as unknown as Window], receive })
    send({ kind: 'ack' })
    expect(other.postMessage).toHaveBeenCalledOnce()
    postFrom(location.origin)
    expect(receive).toHaveBeenCalledOnce()
    close()
    expect(announceFlow('clientlogin', () => undefined)).not.toThrow()
  })
})

describe('a flow that begins', () => {
  it('says so to the flows of its name, and hears of them until it is over', () => {
    const heard = vi.fn()
    const stop = announceFlow('clientlogin', heard)
    expect([broadcast().name, broadcast().postMessage.mock.calls]).toEqual(['mwa-begun clientlogin', [[1]]])
    broadcast().onmessage?.({ data: 1 })
    expect(heard).toHaveBeenCalledOnce()
    stop()
    expect([broadcast().onmessage, broadcast().close.mock.calls.length]).toEqual([null, 1])
  })
})
