// Goes to a third party in this tab.
import { noteKey } from './storageKeys.ts'
import { tabStore } from './tabStorage.ts'
import type { TabNote } from './transport.ts'
import { visitKey } from './visitKey.ts'

/** Gives what takes it back. */
export function leaveInTab(target: string, note: TabNote): () => void {
  // Of an earlier journey, in which this tab was the window; the return page would go by it.
  tabStore.forget(visitKey)
  const { pathname, search, hash } = location
  tabStore.keep(noteKey, JSON.stringify({ ...note, version: 1, path: pathname + search + hash, time: Date.now() }))
  location.assign(target)
  return () => { tabStore.forget(noteKey) }
}
