// A fake wiki in the place of `fetch`, which notes what it is asked.
import { beforeEach, vi } from 'vitest'
import { createAuthClient, type AuthClient, type AuthManagerInfo } from '../../src/index.ts'
import { createFakeWiki, type FakeWiki, type FakeWikiFeatures } from '../../src/testing/index.ts'

export interface CountedWiki {
  wiki: FakeWiki
  /** The method and the module of each request. */
  requests: string[]
  /** What `initialInfo` takes. */
  info: AuthManagerInfo
}

let wikis = 0

/** Is new for each test. Each has an address of its own, because flows of one address end each other. */
export function countedWiki(features: Partial<FakeWikiFeatures> = {}): CountedWiki {
  const counted = {} as CountedWiki
  beforeEach(async () => {
    const wiki = createFakeWiki({ api: new URL(`/w${String((wikis += 1))}/api.php`, location.href).href, features })
    const requests: string[] = []
    vi.stubGlobal('fetch', (...[input, init = {}]: Parameters<typeof fetch>) => {
      const { method = 'GET', body } = init
      const url = new URL(input instanceof Request ? input.url : input)
      requests.push(`${method} ${body instanceof URLSearchParams ? (body.get('action') ?? '') : (url.searchParams.get('meta') ?? '')}`)
      return wiki.fetch(input, init)
    })
    const info = await newClient(wiki, wiki.openBrowser()).info('clientlogin')
    if (info.kind !== 'info') throw new Error(info.kind)
    Object.assign(counted, { wiki, requests, info })
  })
  return counted
}

export function newClient({ api }: FakeWiki, fetch?: typeof globalThis.fetch): AuthClient {
  return createAuthClient({ api, fetch })
}
