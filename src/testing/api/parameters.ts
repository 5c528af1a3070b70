// The parameters of one call, from the query and the body. Remembers which were read, because the rest gets a warning.
import type { Posted } from '../auth/authRequest.ts'

export interface Parameters {
  /** The last value of that name. */
  text(name: string): string | undefined
  /** Booleans are true by presence, `0` and `""` included. */
  flag(name: string): boolean
  /** A list separated by `|`, or by U+001F where it begins with one. */
  list(name: string): readonly string[]
  /** Several names as posted, `name[]` as lists. */
  posted(names: readonly string[]): Posted
  isInQuery(name: string): boolean
  unread(): readonly string[]
}

const separator = '\u001F'

export function readParameters(query: URLSearchParams, body: string): Parameters {
  const all = new Map<string, string | string[]>()
  for (const [name, value] of [...query, ...new URLSearchParams(body)]) take(all, name, value)
  const queryNames = new Set([...query.keys()].map(bareName))
  const read = new Set<string>()
  const value = (name: string): string | readonly string[] | undefined => {
    read.add(name)
    return all.get(name)
  }
  const text = (name: string): string | undefined => {
    const given = value(name)
    return typeof given === 'string' ? given : undefined
  }
  return {
    text,
    flag: (name) => value(name) !== undefined,
    list: (name) => splitList(text(name) ?? ''),
    posted: (names) => new Map(names.flatMap((name) => pairOf(name, value(name)))),
    isInQuery: (name) => queryNames.has(name),
    unread: () => [...all.keys()].filter((name) => !read.has(name)),
  }
}

function take(all: Map<string, string | string[]>, name: string, value: string): void {
  const bare = bareName(name)
  const before = all.get(bare)
  if (bare === name) all.set(bare, value)
  else all.set(bare, Array.isArray(before) ? [...before, value] : [value])
}

function bareName(name: string): string {
  return name.replace(/\[[^\]]*\]$/, '')
}

function pairOf(name: string, value: string | readonly string[] | undefined) {
  return value === undefined ? [] : [[name, value] as const]
}

function splitList(text: string): readonly string[] {
  if (text === '') return []
  return text.startsWith(separator) ? text.slice(1).split(separator) : text.split('|')
}
