// The GET that `react-mediawiki-auth/start` begins with the page. The script leaves it, and a client takes it, by the names in this file.

/** Its answer holds a token of the wiki: it is in no storage, and leaves the page when it is taken. */
export interface BegunRequest {
  /** With all parameters. It has to be the URL that the client would ask for. */
  readonly url: string
  /** Unread, so that the client sees where it came from, and what else its headers say. */
  readonly response: Promise<Response>
  readonly controller: AbortController
}

export const begunRequest: unique symbol = /* @__PURE__ */ Symbol.for('react-mediawiki-auth/start')

export interface PageWithRequest {
  [begunRequest]?: BegunRequest | undefined
}

/** Returns the request for this URL, once. */
export function takeBegunRequest(url: string): BegunRequest | undefined {
  const page = globalThis as PageWithRequest
  const begun = page[begunRequest]
  if (begun?.url !== url) return undefined
  page[begunRequest] = undefined
  return begun
}
