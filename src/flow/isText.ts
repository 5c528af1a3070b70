// Which fields are a line of text. Apart from other kinds, because a form can be shown without.
import type { Field } from '../protocol/index.ts'

/** A line that is typed. */
export function isText({ type }: Field): boolean {
  return /^(string|password|unknown)$/.test(type)
}
