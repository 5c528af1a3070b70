// Names the mistake in the `api` of an app, which would look like a broken network.
import { parseUrl } from './parseUrl.ts'

/** Throws a `TypeError` if it is no URL, such as a variable of the environment that is not set. On a server a relative URL is one, too. */
export function checkApi(api: unknown): void {
  if (typeof api === 'string' && api.trim() && parseUrl(api, 'http://localhost')) return
  throw new TypeError(`react-mediawiki-auth: "api" is ${JSON.stringify(api)}, and not the URL of api.php.`)
}
