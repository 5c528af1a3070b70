// How long to wait for a return. Warns a while before the end, so that the user can ask for more time.
import type { RedirectEvent } from './transport.ts'

const warningMs = 60_000
/** The user has to notice the warning and reach the button. */
const reactionMs = 20_000

export interface ReturnTimeout {
  /** Starts or restarts the count. */
  readonly start: () => void
  readonly stop: () => void
}

/** Warns a minute before the end, or a tenth of the time before, if that is shorter. Very short timeouts warn at once. */
export function createReturnTimeout(timeoutMs: number, onEvent: (event: RedirectEvent) => void): ReturnTimeout {
  const leftMs = Math.min(timeoutMs, Math.max(reactionMs, Math.min(warningMs, timeoutMs / 10)))
  let timer: ReturnType<typeof setTimeout> | undefined
  const stop = () => { clearTimeout(timer) }
  const warn = () => {
    // Counted from here, because a machine that was asleep warns late.
    timer = setTimeout(onEvent, leftMs, { kind: 'timedOut' })
    onEvent({ kind: 'timeoutWarning' })
  }
  return {
    start() {
      stop()
      timer = setTimeout(warn, timeoutMs - leftMs)
    },
    stop,
  }
}
