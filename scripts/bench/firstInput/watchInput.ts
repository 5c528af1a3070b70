// Runs in the page before all else, and notes when its login takes input.

export interface InputTimes {
  /** When the field for the username was shown and took keys, in milliseconds from the start of the page. */
  readonly inputMs: number
  /** When Enter worked, too. */
  readonly enterMs: number
  /** What had come by the time at which it took input: files and bytes on the wire. */
  readonly requests: number
  readonly bytes: number
}

let inputMs: number | undefined

/** Looks at each frame. There are none while a browser still waits for style sheets and shows nothing. */
function look(): void {
  const field = document.querySelector<HTMLInputElement>('input[name=username], input[name=wpName]')
  const isThere = field !== null && !field.matches(':disabled, :read-only') && field.getClientRects().length > 0
  if (isThere) inputMs ??= performance.now()
  // A form without a button for Enter waits for its script.
  const works = field?.form?.querySelector('[type=submit]:enabled') != null
  if (isThere && works && inputMs !== undefined) Object.assign(window, { inputTimes: timesAt(inputMs) })
  else requestAnimationFrame(look)
}

function timesAt(inputMs: number): InputTimes {
  const entries = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')] as PerformanceResourceTiming[]
  const loaded = entries.filter(({ responseEnd, name }) => responseEnd > 0 && responseEnd <= inputMs && !name.startsWith('data:'))
  const bytes = loaded.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0)
  return { inputMs, enterMs: performance.now(), requests: loaded.length, bytes }
}

requestAnimationFrame(look)
