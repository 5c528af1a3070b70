// What goes over the wire, with nothing of Node or of the browser in it.

/** An HTTP request as the wiki sees it. Cookies are an ordinary header. */
export interface WireRequest {
  readonly method: string
  /** Path and query, or an absolute URL. */
  readonly url: string
  /** Names in any case; read in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly body: string
}

/** An HTTP answer. A header that may come several times (`Set-Cookie`) is an array. */
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
