// What was chosen in a group of boxes.
import type { Values } from './values.ts'

/** A group with one box gives its value or false instead of a list. */
export function chosenIn(values: Values, name: string): readonly string[] {
  const value = values.get(name)
  return typeof value === 'object' ? value : typeof value === 'string' ? [value] : []
}
