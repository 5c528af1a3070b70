// What the last submit found missing, by field. Not in react-hook-form's errors: what it tells components about errors is a
// copy of all values, and React would keep a refused password with it.
import type { FieldIssue } from '../flow/index.ts'

export interface IssueStore {
  readonly subscribe: (listener: () => void) => () => void
  readonly get: () => readonly FieldIssue[]
  /** Returns what is wrong with one field. */
  readonly kindOf: (name: string) => FieldIssue['kind'] | undefined
  readonly set: (issues: readonly FieldIssue[]) => void
}

export function createIssueStore(): IssueStore {
  const listeners = new Set<() => void>()
  let issues: readonly FieldIssue[] = []
  let byName = new Map<string, FieldIssue['kind']>()
  return {
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    get: () => issues,
    kindOf: (name) => byName.get(name),
    set(found) {
      issues = found
      byName = new Map(found.map(({ name, kind }) => [name, kind]))
      for (const listener of listeners) listener()
    },
  }
}
