// How long somebody may be away. It is told a while before that is over, so that they can ask for more.
import type { RedirectEvent } from './transport.ts'

const warningMs = 60_000
/** Who is warned has to hear it, and to get to the button. */
const reactionMs = 20_000

export interface WaitLimit {
  /** Counts from now on, as if it had not before. */
  readonly begin: () => void
  readonly stop: () => void
}

/** Warns a minute before the end, or a tenth of the time; where even that is short, at once. */
export function limitWait(timeoutMs: number, tell: (event: RedirectEvent) => void): WaitLimit {
  const leftMs = Math.min(timeoutMs, Math.max(reactionMs, Math.min(warningMs, timeoutMs / 10)))
  let timer: ReturnType<typeof setTimeout> | undefined
  const stop = () => { clearTimeout(timer) }
  const warn = () => {
    // Counted from here, because a machine that sleeps meanwhile warns late.
    timer = setTimeout(tell, leftMs, { kind: 'timedOut' })
    tell({ kind: 'ending' })
  }
  return {
    begin() {
      stop()
      timer = setTimeout(warn, timeoutMs - leftMs)
    },
    stop,
  }
}
