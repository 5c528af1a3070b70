// Answers that get lost on their way, after the wiki has done what was asked.
import type { WireResponse } from '../http/wire.ts'

/**
 * `all`: neither headers nor body arrive, so `fetch` rejects and the browser keeps its old cookies. `body`: the headers
 * arrive and their cookies are stored, but reading the body fails. `half`: half of the body arrives, as if it were all.
 */
export type LostAnswer = 'all' | 'body' | 'half'

/** Returns the response with that part of its body that arrives. */
export function responseBody({ body }: WireResponse, lost: LostAnswer | undefined): BodyInit {
  switch (lost) {
    case undefined:
    case 'all':
      return body
    case 'half':
      return body.slice(0, body.length / 2)
    case 'body':
      return new ReadableStream({ start: (controller) => { controller.error(new TypeError('Connection lost')) } })
  }
}
