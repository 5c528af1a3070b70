// How long somebody at a third party is waited for, by a clock that the test moves.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { RedirectEvent } from '../../src/redirect/index.ts'
import { limitWait } from '../../src/redirect/returnTimeout.ts'

const secondMs = 1000
const minuteMs = 60 * secondMs

beforeEach(() => { vi.useFakeTimers() })
afterEach(() => { vi.useRealTimers() })

function waitFor(timeoutMs: number) {
  const told: RedirectEvent['kind'][] = []
  const limit = limitWait(timeoutMs, ({ kind }) => told.push(kind))
  return { limit, told }
}

describe('the limit of a wait', () => {
  it.each([
    ['a minute before the end', 15 * minuteMs, minuteMs],
    ['a tenth of the time before it, where that is less', 5 * minuteMs, 30 * secondMs],
    ['twenty seconds before it at least', minuteMs, 20 * secondMs],
  ])('is told %s, and then its end', (_, timeoutMs, leftMs) => {
    const { limit, told } = waitFor(timeoutMs)
    limit.begin()
    vi.advanceTimersByTime(timeoutMs - leftMs - 1)
    expect(told).toEqual([])
    vi.advanceTimersByTime(1)
    expect(told).toEqual(['ending'])
    vi.advanceTimersByTime(leftMs - 1)
    expect(told).toEqual(['ending'])
    vi.advanceTimersByTime(1)
    expect(told).toEqual(['ending', 'timedOut'])
  })

  it('is told at once where there is no more time than that', () => {
    const { limit, told } = waitFor(10 * secondMs)
    limit.begin()
    vi.advanceTimersByTime(0)
    expect(told).toEqual(['ending'])
    vi.advanceTimersByTime(10 * secondMs)
    expect(told).toEqual(['ending', 'timedOut'])
  })

  it('is the full time again for whoever asks for more, as often as they do', () => {
    const { limit, told } = waitFor(15 * minuteMs)
    limit.begin()
    for (let times = 1; times <= 12; times += 1) {
      vi.advanceTimersByTime(14.5 * minuteMs)
      limit.begin()
      expect(told).toHaveLength(times)
    }
    expect(told).not.toContain('timedOut')
    vi.advanceTimersByTime(15 * minuteMs)
    expect(told.at(-1)).toBe('timedOut')
  })

  it('tells nothing once it is stopped', () => {
    const { limit, told } = waitFor(minuteMs)
    limit.begin()
    vi.advanceTimersByTime(50 * secondMs)
    limit.stop()
    vi.advanceTimersByTime(minuteMs)
    expect(told).toEqual(['ending'])
  })
})
