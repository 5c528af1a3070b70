// The note that a tab keeps for itself while it is at a third party.
import type { TabNote } from './transport.ts'
import { visitKey } from './visitKey.ts'

export const noteKey = 'mwa-tab'

export function keepTabNote(note: TabNote): void {
  const { pathname, search, hash } = location
  // Of an earlier journey, in which this tab was the window; the return page would go by it.
  store()?.removeItem(visitKey)
  store()?.setItem(noteKey, JSON.stringify({ ...note, version: 1, path: pathname + search + hash, time: Date.now() }))
}

export function hasTabNote(): boolean {
  return !!store()?.getItem(noteKey)
}

export function forgetTabNote(): void {
  store()?.removeItem(noteKey)
}

/** Merely to look at it throws where a browser allows no storage. */
export function store(): Storage | undefined {
  try {
    return sessionStorage
  } catch {
    return undefined
  }
}
