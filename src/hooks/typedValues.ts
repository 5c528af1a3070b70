// What an app gives to a flow as typed.
import type { FieldValue } from '../flow/index.ts'

/** Name and value of what was typed: an array of pairs, a Map, or `Object.entries(…)`. */
export type TypedValues = Iterable<readonly [name: string, value: FieldValue]>
