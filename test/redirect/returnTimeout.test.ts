// The timeout of a redirect, with fake timers.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { RedirectEvent } from '../../src/redirect/index.ts'
import { createReturnTimeout } from '../../src/redirect/returnTimeout.ts'

const secondMs = 1000
const minuteMs = 60 * secondMs

beforeEach(() => { vi.useFakeTimers() })
afterEach(() => { vi.useRealTimers() })

function waitFor(timeoutMs: number) {
  const told: RedirectEvent['kind'][] = []
  const limit = createReturnTimeout(timeoutMs, ({ kind }) => told.push(kind))
  return { limit, told }
}

describe('the timeout of a redirect', () => {
  it.each([
    ['a minute before the end', 15 * minuteMs, minuteMs],
    ['a tenth of the time before it, where that is less', 5 * minuteMs, 30 * secondMs],
    ['twenty seconds before it at least', minuteMs, 20 * secondMs],
  ])('warns %s, and then ends', (_, timeoutMs, leftMs) => {
    const { limit, told } = waitFor(timeoutMs)
    limit.start()
    vi.advanceTimersByTime(timeoutMs - leftMs - 1)
    expect(told).toEqual([])
    vi.advanceTimersByTime(1)
    expect(told).toEqual(['timeoutWarning'])
    vi.advanceTimersByTime(leftMs - 1)
    expect(told).toEqual(['timeoutWarning'])
    vi.advanceTimersByTime(1)
    expect(told).toEqual(['timeoutWarning', 'timedOut'])
  })

  it('warns at once if it is shorter than the time of the warning', () => {
    const { limit, told } = waitFor(10 * secondMs)
    limit.start()
    vi.advanceTimersByTime(0)
    expect(told).toEqual(['timeoutWarning'])
    vi.advanceTimersByTime(10 * secondMs)
    expect(told).toEqual(['timeoutWarning', 'timedOut'])
  })

  it('starts again in full as often as the user asks for it', () => {
    const { limit, told } = waitFor(15 * minuteMs)
    limit.start()
    for (let times = 1; times <= 12; times += 1) {
      vi.advanceTimersByTime(14.5 * minuteMs)
      limit.start()
      expect(told).toHaveLength(times)
    }
    expect(told).not.toContain('timedOut')
    vi.advanceTimersByTime(15 * minuteMs)
    expect(told.at(-1)).toBe('timedOut')
  })

  it('reports nothing once it is stopped', () => {
    const { limit, told } = waitFor(minuteMs)
    limit.start()
    vi.advanceTimersByTime(50 * secondMs)
    limit.stop()
    vi.advanceTimersByTime(minuteMs)
    expect(told).toEqual(['timeoutWarning'])
  })
})
