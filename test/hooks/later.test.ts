// What is fetched while a page is looked at.
import { describe, expect, it, vi } from 'vitest'
import { createLater } from '../../src/hooks/index.ts'

describe('what comes later', () => {
  it('is fetched once, and then there at once', async () => {
    const load = vi.fn(() => Promise.resolve('parts'))
    const later = createLater(load)
    expect(later.here()).toBeUndefined()
    await later.fetch()
    const act = vi.fn()
    void later.use(act, () => undefined)
    expect(act).toHaveBeenCalledExactlyOnceWith('parts')
    expect(later.here()).toBe('parts')
    expect(load).toHaveBeenCalledTimes(1)
  })

  it('is asked for again by what needs it after it could not be had', async () => {
    const load = vi.fn(() => Promise.resolve('parts')).mockRejectedValueOnce(new Error('offline'))
    const later = createLater(load)
    expect(await later.use((parts) => parts, () => 'missed')).toBe('missed')
    expect(await later.use((parts) => parts, () => 'missed')).toBe('parts')
  })
})
