// Names the mistake in the `api` of an app, which would look like a broken network.
import { parseUrl } from './parseUrl.ts'

/** Of a page that nobody has: on a server a relative URL is known later. */
const somePage = 'https://page.invalid/'

/** Throws a `TypeError` if it is no URL, such as a variable of the environment that is not set. */
export function checkApi(api: unknown): void {
  if (typeof api === 'string' && api.trim() !== '' && parseUrl(api, somePage)) return
  const given = typeof api === 'string' ? `"${api}"` : String(api)
  throw new TypeError(`react-mediawiki-auth: "api" is ${given}. It has to be the URL of api.php, such as "/w/api.php".`)
}
