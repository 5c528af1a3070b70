// Counts down until the wiki can be asked again, and ends by itself.
import { useSyncExternalStore } from 'react'
import { retryDelayMs, type RetryCause } from '../flow/index.ts'

interface Countdown {
  readonly subscribe: (listener: () => void) => () => void
  readonly getSeconds: () => number
}

/** By cause, so that all who show it agree, and a component that is mounted again does not start anew. */
const countdowns = new WeakMap<RetryCause, Countdown>()

const noCountdown: Countdown = { subscribe: () => () => undefined, getSeconds: () => 0 }

/** Returns the seconds that are left. Renders once a second. */
export function useSecondsLeft(cause: RetryCause | undefined): number {
  const { subscribe, getSeconds } = countdownOf(cause)
  return useSyncExternalStore(subscribe, getSeconds, getSeconds)
}

/** Returns whether it is too early to ask again. Renders when that changes. */
export function useMustWait(cause: RetryCause | undefined): boolean {
  const { subscribe, getSeconds } = countdownOf(cause)
  const mustWait = () => getSeconds() > 0
  return useSyncExternalStore(subscribe, mustWait, mustWait)
}

function countdownOf(cause: RetryCause | undefined): Countdown {
  const delayMs = cause ? retryDelayMs(cause) : 0
  if (!cause || !delayMs) return noCountdown
  const countdown = countdowns.get(cause) ?? createCountdown(delayMs)
  countdowns.set(cause, countdown)
  return countdown
}

/** By the time of day, because timers stop while a machine sleeps. */
function createCountdown(delayMs: number): Countdown {
  const endsAtMs = Date.now() + delayMs
  const listeners = new Set<() => void>()
  let seconds = Math.ceil(delayMs / 1000)
  let timer: ReturnType<typeof setTimeout> | undefined
  const tick = () => {
    clearTimeout(timer)
    // No longer than at first, if the clock was set back.
    const leftMs = Math.min(delayMs, Math.max(0, endsAtMs - Date.now()))
    seconds = Math.ceil(leftMs / 1000)
    if (leftMs) timer = setTimeout(tick, leftMs % 1000 || 1000)
    for (const listener of listeners) listener()
  }
  return {
    subscribe(listener) {
      listeners.add(listener)
      if (listeners.size === 1) tick()
      return () => {
        listeners.delete(listener)
        if (!listeners.size) clearTimeout(timer)
      }
    },
    getSeconds: () => seconds,
  }
}
