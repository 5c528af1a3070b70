// The parameters of one call, from the query and the body. Remembers which were read, because the others get a warning.
import type { PostedValues } from '../requests/authRequest.ts'

export interface Parameters {
  /** Returns the last value of that name. */
  text(name: string): string | undefined
  /** True if the parameter is present, even with `0` or an empty value. */
  flag(name: string): boolean
  /** Splits the value at `|`, or at U+001F if it begins with that. */
  list(name: string): readonly string[]
  /** Returns the values of several names; `name[]` is a list. */
  posted(names: readonly string[]): PostedValues
  isInQuery(name: string): boolean
  unread(): readonly string[]
}

const separator = '\u001F'

export function parseParameters(query: URLSearchParams, body: string): Parameters {
  const all = new Map<string, string | string[]>()
  for (const [name, value] of [...query, ...new URLSearchParams(body)]) addParameter(all, name, value)
  const queryNames = new Set([...query.keys()].map(bareName))
  const read = new Set<string>()
  const value = (name: string): string | readonly string[] | undefined => {
    read.add(name)
    return all.get(name)
  }
  const text = (name: string): string | undefined => {
    const parameter = value(name)
    return typeof parameter === 'string' ? parameter : undefined
  }
  return {
    text,
    flag: (name) => value(name) !== undefined,
    list: (name) => splitList(text(name) ?? ''),
    posted: (names) => new Map(names.flatMap((name) => toEntry(name, value(name)))),
    isInQuery: (name) => queryNames.has(name),
    unread: () => [...all.keys()].filter((name) => !read.has(name)),
  }
}

function addParameter(all: Map<string, string | string[]>, name: string, value: string): void {
  const bare = bareName(name)
  const before = all.get(bare)
  if (bare === name) all.set(bare, value)
  else all.set(bare, Array.isArray(before) ? [...before, value] : [value])
}

function bareName(name: string): string {
  return name.replace(/\[[^\]]*\]$/, '')
}

function toEntry(name: string, value: string | readonly string[] | undefined) {
  return value === undefined ? [] : [[name, value] as const]
}

function splitList(text: string): readonly string[] {
  if (text === '') return []
  return text.startsWith(separator) ? text.slice(1).split(separator) : text.split('|')
}
