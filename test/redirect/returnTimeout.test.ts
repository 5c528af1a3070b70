// The timeout of a redirect, with fake timers.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { RedirectEvent } from '../../src/redirect/index.ts'
import { createReturnTimeout } from '../../src/redirect/returnTimeout.ts'

const secondMs = 1000
const minuteMs = 60 * secondMs

beforeEach(() => { vi.useFakeTimers() })
afterEach(() => { vi.useRealTimers() })

function createTimeout(timeoutMs: number) {
  const events: RedirectEvent['kind'][] = []
  const timeout = createReturnTimeout(timeoutMs, ({ kind }) => events.push(kind))
  return { timeout, events }
}

describe('the timeout of a redirect', () => {
  it.each([
    ['a minute before the end', 15 * minuteMs, minuteMs],
    ['a tenth of the time before it, where that is less', 5 * minuteMs, 30 * secondMs],
    ['twenty seconds before it at least', minuteMs, 20 * secondMs],
  ])('warns %s, and then ends', (_, timeoutMs, leftMs) => {
    const { timeout, events } = createTimeout(timeoutMs)
    timeout.start()
    vi.advanceTimersByTime(timeoutMs - leftMs - 1)
    expect(events).toEqual([])
    vi.advanceTimersByTime(1)
    expect(events).toEqual(['timeoutWarning'])
    vi.advanceTimersByTime(leftMs - 1)
    expect(events).toEqual(['timeoutWarning'])
    vi.advanceTimersByTime(1)
    expect(events).toEqual(['timeoutWarning', 'timedOut'])
  })

  it('warns at once if it is shorter than the time of the warning', () => {
    const { timeout, events } = createTimeout(10 * secondMs)
    timeout.start()
    vi.advanceTimersByTime(0)
    expect(events).toEqual(['timeoutWarning'])
    vi.advanceTimersByTime(10 * secondMs)
    expect(events).toEqual(['timeoutWarning', 'timedOut'])
  })

  it('starts again in full as often as the user asks for it', () => {
    const { timeout, events } = createTimeout(15 * minuteMs)
    timeout.start()
    for (let times = 1; times <= 12; times += 1) {
      vi.advanceTimersByTime(14.5 * minuteMs)
      timeout.start()
      expect(events).toHaveLength(times)
    }
    expect(events).not.toContain('timedOut')
    vi.advanceTimersByTime(15 * minuteMs)
    expect(events.at(-1)).toBe('timedOut')
  })

  it('reports nothing once it is stopped', () => {
    const { timeout, events } = createTimeout(minuteMs)
    timeout.start()
    vi.advanceTimersByTime(50 * secondMs)
    timeout.stop()
    vi.advanceTimersByTime(minuteMs)
    expect(events).toEqual(['timeoutWarning'])
  })
})
