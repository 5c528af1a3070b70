// Goes to a third party in this tab.
import type { TabStore } from '../tabStore.ts'
import type { TabNote } from '../transport.ts'
import { visitKey } from '../visitKey.ts'

/** The store is given, because the file that has it is loaded with the page already. */
export function leaveInTab(store: TabStore, noteKey: string) {
  return (target: string, note: TabNote): (() => void) => {
    // Of an earlier journey, in which this tab was the window; the return page would go by it.
    store.forget(visitKey)
    const { pathname, search, hash } = location
    store.keep(noteKey, JSON.stringify({ ...note, version: 1, path: pathname + search + hash, time: Date.now() }))
    location.assign(target)
    return () => { store.forget(noteKey) }
  }
}
