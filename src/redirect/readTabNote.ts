// Reads the note that a tab kept for itself, if it is one and not too old.
import { asRecord } from './message.ts'
import { noteKey, store } from './tabNote.ts'
import type { TabNote } from './transport.ts'

const lifetimeMs = 15 * 60_000

export interface KeptNote extends TabNote {
  /** Of the page that was left, with its query and fragment. */
  readonly path: string
}

export function readTabNote(): KeptNote | undefined {
  const wire = asRecord(parseJson(store()?.getItem(noteKey) ?? ''))
  const textOf = (name: string) => (typeof wire[name] === 'string' ? wire[name] : '')
  const ageMs = Date.now() - Number(wire['time'])
  if (wire['version'] !== 1 || !(ageMs >= 0 && ageMs < lifetimeMs)) return undefined
  const names: readonly unknown[] = Array.isArray(wire['names']) ? wire['names'] : []
  return {
    api: textOf('api'),
    module: textOf('module'),
    names: names.filter((name) => typeof name === 'string'),
    host: textOf('host'),
    label: textOf('label'),
    path: textOf('path'),
  }
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
