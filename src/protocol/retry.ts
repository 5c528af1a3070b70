// When a read is tried again, and after how long. POSTs never come here: a lost one may have been carried out.
import type { Failure } from './failure.ts'
import type { Received } from './http.ts'

/** A wiki that asks for more than this is told about instead of waited for. */
const longestPauseMs = 10_000
/** What may be better a moment later: a kind of failure, an HTTP status, or a code of the API's. */
const passing = /^(network|429|5\d\d|maxlag|ratelimited)$/

/** Gives a read three tries in all, with growing pauses or the one that the wiki asks for. */
export async function retryRead(
  read: () => Promise<Received | Failure>,
  signal: AbortSignal | undefined,
  triesLeft = 2,
): Promise<Received | Failure> {
  const outcome = await read()
  const waitMs = ('retryAfterMs' in outcome ? outcome.retryAfterMs : undefined) ?? 800 / triesLeft
  if (!triesLeft || waitMs > longestPauseMs || !passing.test(reasonOf(outcome))) return outcome
  await new Promise((resolve) => {
    setTimeout(resolve, waitMs)
    signal?.addEventListener('abort', resolve)
  })
  return signal?.aborted ? { kind: 'aborted' } : retryRead(read, signal, triesLeft - 1)
}

function reasonOf(outcome: Received | Failure): string {
  return 'code' in outcome ? outcome.code : 'status' in outcome ? `${outcome.status}` : outcome.kind
}
