// Where a tab keeps what only it has to know, while it is at a third party. What is kept there is written and read
// elsewhere.

export interface TabStore {
  readonly read: (key: string) => string | null | undefined
  readonly keep: (key: string, text: string) => void
  readonly forget: (key: string) => void
}

export const tabStore: TabStore = {
  read: (key) => store()?.getItem(key),
  keep: (key, text) => store()?.setItem(key, text),
  forget: (key) => store()?.removeItem(key),
}

/** Merely to look at it throws where a browser allows no storage. */
function store(): Storage | undefined {
  try {
    return sessionStorage
  } catch {
    return undefined
  }
}
