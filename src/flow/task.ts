// A flow may lead through more than one module: a link wants a fresh login first, a stranger wants an account. What it
// does at the wiki at the moment, and what for, is a leg of it.
import type { Field, ModuleName, WikiText } from '../protocol/index.ts'
import type { Values } from './values.ts'

export interface Leg {
  readonly module: ModuleName
  /** The sensitive operation that this login proves again who somebody is for. */
  readonly operation?: string | undefined
  /** Who it has to be: who was logged in at first, or whose name was typed. */
  readonly person?: string | undefined
  /** The button by which the person last chose a way. */
  readonly pressed?: Field | undefined
  /** A third party vouched for somebody whom the wiki does not know. */
  readonly vouched?: Vouched | undefined
  /** Whether the wiki lets people make accounts. */
  readonly mayCreate?: boolean
  /** The person has just logged in for it, so that another demand for that would go on for ever. */
  readonly isFresh?: boolean
  /** Whether a login follows when an account was made. */
  readonly logsInAfter?: boolean | undefined
  /** What was left for this, and goes on when the module has passed. */
  readonly then?: NextLeg | undefined
}

export interface Vouched {
  /** The label of the button that was pressed: the wiki does not say who it was. */
  readonly by: WikiText | undefined
  /** Whether the wiki offers to connect the two accounts after a login. */
  readonly mayLink: boolean
  /** The wiki has dropped it over an account that could not be made. */
  readonly isLost?: boolean
}

/** It was left for another one, and is come back to when that has passed or is started over. */
export interface NextLeg {
  readonly leg: Leg
  /** What its first form holds. */
  readonly kept: Values
}
