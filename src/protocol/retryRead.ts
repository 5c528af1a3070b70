// When a read is tried again, and after how long. POSTs never come here: a lost one may have been carried out.
import type { Failure } from './failure.ts'
import type { Received } from './send.ts'

const triesInAll = 3
const firstPauseMs = 400
/** What may be better a moment later: a kind of failure, an HTTP status, or a code of the API's. */
const passing = /^(network|429|5\d\d|maxlag|ratelimited)$/
/** A wiki that asks for more than this is told about instead of waited for. */
const longestPauseMs = 10_000

/** Gives a read three tries in all, with growing pauses or the one that the wiki asks for. */
export async function retryRead(read: () => Promise<Received | Failure>, signal: AbortSignal | undefined): Promise<Received | Failure> {
  for (let tries = 1; ; tries += 1) {
    const outcome = await read()
    const askedForMs = 'retryAfterMs' in outcome ? outcome.retryAfterMs : undefined
    const pauseMs = askedForMs ?? firstPauseMs * 3 ** (tries - 1) * (0.75 + Math.random() / 2)
    if (tries === triesInAll || pauseMs > longestPauseMs || !passing.test(reasonOf(outcome))) return outcome
    await pause(pauseMs, signal)
    if (signal?.aborted) return { kind: 'aborted' }
  }
}

function reasonOf(outcome: Received | Failure): string {
  return 'code' in outcome ? outcome.code : 'status' in outcome ? String(outcome.status) : outcome.kind
}

function pause(durationMs: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, durationMs)
    signal?.addEventListener('abort', () => { resolve() })
  })
}
