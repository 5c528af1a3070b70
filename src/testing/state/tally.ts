// Counts events by name within a span of time. Knows not what they are.

export interface Tally {
  count(name: string, seconds: number): number
  add(name: string): void
  clear(name: string): void
}

export function createTally(now: () => number): Tally {
  const times = new Map<string, readonly number[]>()
  return {
    count: (name, seconds) => (times.get(name) ?? []).filter((time) => time > now() - seconds * 1000).length,
    add: (name) => void times.set(name, [...(times.get(name) ?? []), now()]),
    clear: (name) => void times.delete(name),
  }
}
