// The client of what takes either a client or the URL of a wiki.
import type { AuthClient } from './authClient.ts'
import { createAuthClient } from './client.ts'
import type { AuthClientOptions } from './http.ts'

/** The wiki to call: the URL of api.php, or a client made by `createAuthClient`, which brings its own `fetch`, `headers` and `language`. */
export interface ClientSource extends Pick<AuthClientOptions, 'fetch' | 'headers'> {
  /** The URL of api.php, or a client. */
  readonly api: string | AuthClient
}

/** Throws a `TypeError` if `api` is neither. */
export function clientOf({ api, ...options }: ClientSource & Pick<AuthClientOptions, 'language'>): AuthClient {
  return isClient(api) ? api : createAuthClient({ api, ...options })
}

/** Not every app is checked by a compiler, and a variable of the environment may not be set. */
function isClient(api: unknown): api is AuthClient {
  return typeof api === 'object' && api !== null
}
