// Addresses of this page's own origin. They are absolute, because a path that begins with two slashes names another host.
import { parseUrl } from './parse.ts'

/** Returns the URL of this page without query and fragment. */
export function pageAddress(): string {
  const url = new URL(location.href)
  url.search = ''
  url.hash = ''
  return url.href
}

/** Returns the URL of a path of this origin. `undefined` if it is no path. */
export function ownAddress(path: unknown): string | undefined {
  return typeof path === 'string' && path.startsWith('/') ? parseUrl(location.origin + path)?.href : undefined
}
