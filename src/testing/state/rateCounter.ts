// Counts events within a period of time, such as failed logins.

export interface RateCounter {
  /** Returns how many events of that name there were in the last `seconds`. */
  count(name: string, seconds: number): number
  add(name: string): void
  clear(name: string): void
}

export function createRateCounter(now: () => number): RateCounter {
  const times = new Map<string, readonly number[]>()
  return {
    count: (name, seconds) => (times.get(name) ?? []).filter((time) => time > now() - seconds * 1000).length,
    add: (name) => void times.set(name, [...(times.get(name) ?? []), now()]),
    clear: (name) => void times.delete(name),
  }
}
