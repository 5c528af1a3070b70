// When a read is tried again, and after how long. POSTs never come here: a lost one may have been carried out.
import { isFailure, type Failure } from './failure.ts'

const triesInAll = 3
const firstPauseMs = 400
/** A wiki that asks for more than this is told about instead of waited for. */
const longestPauseMs = 10_000

/** Gives a read three tries in all, with growing pauses or the one that the wiki asks for. */
export async function retryRead<Outcome extends { readonly kind: string }>(
  read: () => Promise<Outcome | Failure>,
  signal: AbortSignal | undefined,
): Promise<Outcome | Failure> {
  for (let tries = 1; ; tries += 1) {
    const outcome = await read()
    const pauseMs = isFailure(outcome) && tries < triesInAll ? pauseBeforeRetryMs(outcome, tries) : undefined
    if (pauseMs === undefined || pauseMs > longestPauseMs) return outcome
    await pause(pauseMs, signal)
    if (signal?.aborted) return { kind: 'aborted' }
  }
}

function pauseBeforeRetryMs(failure: Failure, tries: number): number | undefined {
  const growingMs = firstPauseMs * 3 ** (tries - 1) * (0.75 + Math.random() / 2)
  switch (failure.kind) {
    case 'network':
      return growingMs
    case 'http':
      return failure.status === 429 || failure.status >= 500 ? (failure.retryAfterMs ?? growingMs) : undefined
    case 'api':
      return failure.code === 'maxlag' || failure.code === 'ratelimited' ? (failure.retryAfterMs ?? growingMs) : undefined
    case 'timeout':
    case 'aborted':
    case 'malformed':
      return undefined
  }
}

function pause(durationMs: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, durationMs)
    signal?.addEventListener('abort', done)
  })
}
