// Which parameters mean the same to this gate and to PHP. All others are refused, because PHP would read them as something else.
import type { FormEntries } from '../../protocol/index.ts'
import { refuseParameter, type Refusal } from './refusal.ts'

/**
 * PHP changes any other name: `a.b` and `a b` become `a_b`, blanks at the start go, `a[b]` becomes an array, and a NUL ends
 * the name.
 *
 * @see https://www.php.net/manual/en/language.variables.external.php
 */
const nameThatPhpKeeps = /^[\w-]+(\[\])?$/

export interface Parameters {
  readonly kind: 'parameters'
  /** By name. */
  readonly values: ReadonlyMap<string, string>
  /** The lists: what was sent as `name[]`, by `name`. */
  readonly lists: ReadonlyMap<string, readonly string[]>
}

/** Of duplicates PHP takes the last one, and other readers the first. So they are refused. */
export function parseParameters(entries: FormEntries): Parameters | Refusal {
  const values = new Map<string, string>()
  const lists = new Map<string, readonly string[]>()
  for (const [name, value] of entries) {
    if (!nameThatPhpKeeps.test(name)) return refuseParameter(name, 'has a name that PHP would change')
    const isList = name.endsWith('[]')
    const base = isList ? name.slice(0, -2) : name
    if (values.has(base) || (!isList && lists.has(base))) return refuseParameter(base, 'is there twice')
    if (isList) lists.set(base, [...(lists.get(base) ?? []), value])
    else values.set(base, value)
  }
  return { kind: 'parameters', values, lists }
}
