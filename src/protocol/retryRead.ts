// When a read is tried again, and after how long. POSTs never come here: a lost one may have been carried out.
import type { Failure } from './failure.ts'

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
    const askedForMs = 'retryAfterMs' in outcome ? outcome.retryAfterMs : undefined
    const pauseMs = askedForMs ?? firstPauseMs * 3 ** (tries - 1) * (0.75 + Math.random() / 2)
    if (tries === triesInAll || !isPassing(outcome as Failure) || pauseMs > longestPauseMs) return outcome
    await pause(pauseMs, signal)
    if (signal?.aborted) return { kind: 'aborted' }
  }
}

/** Whether it may be better a moment later. */
function isPassing(outcome: Failure): boolean {
  return (
    outcome.kind === 'network' ||
    (outcome.kind === 'http' && (outcome.status === 429 || outcome.status >= 500)) ||
    (outcome.kind === 'api' && /^(maxlag|ratelimited)$/.test(outcome.code))
  )
}

function pause(durationMs: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, durationMs)
    signal?.addEventListener('abort', () => { resolve() })
  })
}
