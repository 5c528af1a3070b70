// Reading a body to its end, and no further than it may be long or take.
import { describe, expect, it, vi } from 'vitest'
import { readBytes } from '../../src/server/readBytes.ts'

const bodyOf = (text: string) => new Response(text).body
const maxBytes = 4

describe('a body', () => {
  it('that is not there is read, and empty', async () => {
    expect(await readBytes(null, { maxBytes })).toEqual({ kind: 'read', bytes: new Uint8Array() })
  })

  it('is read to its last allowed byte', async () => {
    expect(await readBytes(bodyOf('four'), { maxBytes })).toEqual({ kind: 'read', bytes: new TextEncoder().encode('four') })
    expect(await readBytes(bodyOf('fives'), { maxBytes })).toEqual({ kind: 'tooLarge' })
  })

  it('that never ends is too slow', async () => {
    expect(await readBytes(new ReadableStream(), { maxBytes, timeoutMs: 1 })).toEqual({ kind: 'tooSlow' })
  })

  it('may take as long as it wants where there is no limit', async () => {
    vi.useFakeTimers()
    const body = new ReadableStream<Uint8Array>({ start(controller) { setTimeout(() => { controller.close() }, 3_600_000) } })
    const read = readBytes(body, { maxBytes })
    await vi.advanceTimersByTimeAsync(3_600_000)
    expect(await read).toMatchObject({ kind: 'read' })
    vi.useRealTimers()
  })

  it('leaves no timer when it is read', async () => {
    vi.useFakeTimers()
    await readBytes(bodyOf('four'), { maxBytes, timeoutMs: 1000 })
    expect(vi.getTimerCount()).toBe(0)
    vi.useRealTimers()
  })
})
