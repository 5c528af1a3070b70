// `sessionStorage`, which a browser may forbid.

export interface TabStorage {
  readonly read: (key: string) => string | null | undefined
  readonly write: (key: string, text: string) => void
  readonly remove: (key: string) => void
}

export const tabStorage: TabStorage = {
  read: (key) => storage()?.getItem(key),
  write: (key, text) => storage()?.setItem(key, text),
  remove: (key) => storage()?.removeItem(key),
}

/** Even reading the property throws where a browser allows no storage. */
function storage(): Storage | undefined {
  try {
    return sessionStorage
  } catch {
    return undefined
  }
}
