// How long the wiki asks to wait before the next attempt, where it says so in a form that a program can read.
import type { Failure } from '../protocol/index.ts'
import type { Notice } from './notice.ts'
import type { FlowState } from './state.ts'

/** What may ask to wait. */
export type RetryCause = Failure | Notice

/**
 * Codes of throttles that always last as long. `login-throttled` is none: how long it lasts is only in its text, as an upper
 * bound, and it is about one username. The form stays usable then, and the text says the rest.
 */
const throttleMs: ReadonlyMap<string | undefined, number> = new Map([['oathauth-throttled', 60_000]])

/** Returns milliseconds, 0 if it is not known. */
export function retryDelayMs(cause: RetryCause): number {
  if ('retryAfterMs' in cause) return cause.retryAfterMs ?? 0
  return cause.kind === 'wikiMessage' ? (throttleMs.get(cause.code) ?? 0) : 0
}

/** Returns what a state says went wrong. */
export function retryCause(state: FlowState): RetryCause | undefined {
  if (state.kind === 'stopped') return state.reason.kind === 'failure' ? state.reason.failure : undefined
  const notice = 'notice' in state ? state.notice : undefined
  return notice && 'failure' in notice ? notice.failure : notice
}
