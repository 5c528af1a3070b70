// `sessionStorage`, which a browser may forbid, and which may be full. Nothing here throws.

export interface TabStorage {
  readonly read: (key: string) => string | null | undefined
  /** Returns whether the text is stored. If not, nothing is. */
  readonly write: (key: string, text: string) => boolean
  readonly remove: (key: string) => void
}

export const tabStorage: TabStorage = {
  read: (key) => attempt((storage) => storage.getItem(key)),
  write(key, text) {
    tabStorage.remove(key)
    attempt((storage) => { storage.setItem(key, text) })
    return tabStorage.read(key) === text
  },
  remove(key) {
    attempt((storage) => { storage.removeItem(key) })
  },
}

/** Even reading the property throws where a browser allows no storage, and it is null where an app's shell has none. */
function attempt<Result>(action: (storage: Storage) => Result): Result | undefined {
  try {
    return action(sessionStorage)
  } catch {
    return undefined
  }
}
