// What goes over the wire for a step.
import type { Pairs } from '../protocol/index.ts'

export interface Posting {
  readonly phase: 'begin' | 'continue'
  readonly fields: Pairs
  /** Set when a button was pressed: else another provider may take the post, and what was typed with it. */
  readonly requests: readonly string[] | undefined
}
