// A fetch that records each request and can be delayed.
import { parametersOf, type WireEntry } from './wireEntry.ts'

export interface RecordingOptions {
  readonly latencyMs: number
  readonly record: (entry: WireEntry) => void
}

export function createRecordingFetch({ latencyMs, record }: RecordingOptions): typeof fetch {
  return async (input, init = {}) => {
    const parameters = parametersOf(input instanceof Request ? input.url : String(input), init.body)
    const action = parameters.find(([name]) => name === 'action')?.[1] ?? ''
    const startedAt = performance.now()
    const tell = (status?: number) =>
      record({ method: init.method ?? 'GET', action, status, durationMs: performance.now() - startedAt, parameters })
    try {
      await pause(latencyMs, init.signal)
      const response = await fetch(input, init)
      tell(response.status)
      return response
    } catch (reason) {
      tell()
      throw reason
    }
  }
}

function pause(ms: number, signal: AbortSignal | null | undefined): Promise<void> {
  if (ms === 0) return Promise.resolve()
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms)
    signal?.addEventListener('abort', () => {
      clearTimeout(timer)
      reject(signal.reason as Error)
    })
  })
}
