// The client of a hook or component that takes either a client or the URL of a wiki.
import { useMemo } from 'react'
import { createAuthClient, type AuthClient, type AuthClientOptions } from '../protocol/index.ts'

export interface ClientOptions extends Pick<AuthClientOptions, 'fetch' | 'headers'> {
  /** The URL of api.php, or a client made by `createAuthClient`, which brings its own `fetch`, `headers` and `language`. */
  readonly api: string | AuthClient
  /** The language of the wiki's messages. */
  readonly language?: string | undefined
}

export function useAuthClient({ api, fetch, headers, language }: ClientOptions): AuthClient {
  return useMemo(
    () => (typeof api === 'string' ? createAuthClient({ api, fetch, headers, language }) : api),
    [api, fetch, headers, language],
  )
}
