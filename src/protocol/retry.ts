// Retries of reads. POSTs are never retried: the server may have carried out one whose response was lost.
import type { Failure } from './failure.ts'
import type { ApiResponse } from './http.ts'

/** If the wiki asks for a longer pause, the failure is returned at once. */
const maxPauseMs = 10_000
/** Failures that may pass: a kind of failure, an HTTP status, or an error code of the API. */
const transient = /^(network|429|5\d\d|maxlag|ratelimited)$/

/** Reads up to three times, with growing pauses or the pause that the wiki asks for (`Retry-After`). */
export async function retryRead(
  read: () => Promise<ApiResponse | Failure>,
  signal: AbortSignal | undefined,
  retriesLeft = 2,
): Promise<ApiResponse | Failure> {
  const outcome = await read()
  if (signal?.aborted) return { kind: 'aborted' }
  const waitMs = ('retryAfterMs' in outcome ? outcome.retryAfterMs : undefined) ?? 800 / retriesLeft
  if (!retriesLeft || waitMs > maxPauseMs || !transient.test(failureName(outcome))) return outcome
  await pause(waitMs, signal)
  return signal?.aborted ? { kind: 'aborted' } : retryRead(read, signal, retriesLeft - 1)
}

/** Ends early if the signal aborts. Leaves neither a timer nor a listener. */
function pause(durationMs: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', end)
      resolve()
    }
    const timer = setTimeout(end, durationMs)
    signal?.addEventListener('abort', end)
  })
}

function failureName(outcome: ApiResponse | Failure): string {
  return 'code' in outcome ? outcome.code : 'status' in outcome ? `${outcome.status}` : outcome.kind
}
