// The client of the card: its requests are recorded, delayed, and name the features of the wiki.
import { useMemo } from 'react'
import { createAuthClient, type AuthClient } from 'react-mediawiki-auth'
import type { WikiOfDemo } from '../server/wikiOfDemo.ts'
import { createRecordingFetch } from './recordingFetch.ts'
import type { Settings } from './settings.ts'
import type { WireEntry } from './wireEntry.ts'

export interface DemoClient {
  readonly client: AuthClient
  /** The `fetch` of the demo itself, for what is no part of the kit. */
  readonly fetch: typeof globalThis.fetch
}

export function useDemoClient(wiki: WikiOfDemo['kind'], { latency, language, features }: Settings, record: (entry: WireEntry) => void): DemoClient {
  const names = features.join()
  return useMemo(() => {
    // Without it the fake wiki would guess.
    const headers = wiki === 'fake' || names !== '' ? { 'X-Wiki-Features': names } : {}
    const fetch = createRecordingFetch({ latencyMs: latency, record })
    return {
      client: createAuthClient({ api: '/w/api.php', fetch, language, headers }),
      fetch: (input, init) => fetch(input, { ...init, headers }),
    }
  }, [wiki, latency, record, language, names])
}
