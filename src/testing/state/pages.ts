// The pages of the wiki: their texts, and who has saved them.

/** What somebody has saved. */
export interface FakeRevision {
  /** An IP address if nobody was logged in. */
  readonly username: string
  readonly text: string
}

interface Page {
  readonly id: number
  readonly revisions: (FakeRevision & { readonly id: number })[]
}

export interface SavedRevision {
  readonly pageId: number
  /** 0 if the page is new. */
  readonly oldRevisionId: number
  readonly revisionId: number
  /** The page has that text already, so nothing was saved. */
  readonly isNoChange: boolean
}

export interface Pages {
  save(title: string, revision: FakeRevision): SavedRevision
  /** Returns them from the oldest on; empty if there is no such page. */
  revisions(title: string): readonly FakeRevision[]
}

export function createPages(): Pages {
  const byTitle = new Map<string, Page>()
  let revisionCount = 0
  return {
    save: (title, revision) => {
      const page = byTitle.get(title) ?? { id: byTitle.size + 1, revisions: [] }
      byTitle.set(title, page)
      const latest = page.revisions.at(-1)
      const oldRevisionId = latest?.id ?? 0
      if (latest?.text === revision.text) return { pageId: page.id, oldRevisionId, revisionId: latest.id, isNoChange: true }
      revisionCount += 1
      page.revisions.push({ ...revision, id: revisionCount })
      return { pageId: page.id, oldRevisionId, revisionId: revisionCount, isNoChange: false }
    },
    revisions: (title) => (byTitle.get(title)?.revisions ?? []).map(({ username, text }) => ({ username, text })),
  }
}
