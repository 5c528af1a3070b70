// Runs in the page before all else, and notes what a step and an interaction took.

export interface Steps {
  /** The longest time from an input to the frame that shows what came of it, since the last call. `undefined`: less than browsers tell. */
  readonly takeInteraction: () => number | undefined
  /** From now on only later answers count. */
  readonly begin: () => void
  /** From the last byte of the last answer of the wiki to the focus that moved after it. `undefined`: none has. */
  readonly focusAfterAnswer: () => number | undefined
}

let longest: number | undefined
let begunAt = 0
let focusedAt = 0

function note(entries: PerformanceEntryList): void {
  for (const entry of entries as (PerformanceEventTiming & { readonly interactionId: number })[]) {
    if (entry.interactionId > 0) longest = Math.max(longest ?? 0, entry.duration)
  }
}

const observer = new PerformanceObserver((list) => { note(list.getEntries()) })
// TypeScript does not know the threshold, which is the lowest that there is.
observer.observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit)
addEventListener('focusin', () => { focusedAt = performance.now() }, true)

const steps: Steps = {
  takeInteraction() {
    note(observer.takeRecords())
    const taken = longest
    longest = undefined
    return taken
  },
  begin() { begunAt = performance.now() },
  focusAfterAnswer() {
    const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[]
    const answers = entries.filter(({ name, startTime }) => name.includes('api.php') && startTime > begunAt)
    const answeredAt = answers.at(-1)?.responseEnd ?? Infinity
    return focusedAt > answeredAt ? focusedAt - answeredAt : undefined
  },
}
Object.assign(window, { steps })
