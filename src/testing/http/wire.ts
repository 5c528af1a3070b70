// HTTP requests and responses, independent of Node and browsers.

/** An HTTP request as the wiki sees it. Cookies are an ordinary header. */
export interface WireRequest {
  readonly method: string
  /** Path and query, or an absolute URL. */
  readonly url: string
  /** Names are case-insensitive. */
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly body: string
}

/** An HTTP response. A header that may occur several times (`Set-Cookie`) is an array. */
export interface WireResponse {
  readonly status: number
  readonly headers: Readonly<Record<string, string | readonly string[]>>
  readonly body: string
}

export const jsonHeaders = {
  'content-type': 'application/json; charset=utf-8',
  'cache-control': 'private, must-revalidate, max-age=0',
}

export const htmlHeaders = { 'content-type': 'text/html; charset=UTF-8', 'cache-control': 'no-cache' }

export function withLowerCaseNames<Value>(headers: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
}
