// Reads a URL-encoded form from an untrusted sender, up to the size that a login or an identity provider needs.
import type { FormEntries } from '../protocol/index.ts'
import { readBytes } from './readBytes.ts'

const limit = { maxBytes: 64 * 1024, timeoutMs: 10_000 }
const maxEntries = 100
const formType = /^application\/x-www-form-urlencoded *(;|$)/i

/** HTTP statuses: the body breaks off, does not arrive, too large, not a URL-encoded form. */
export type FormErrorStatus = 400 | 408 | 413 | 415

/**
 * Returns the entries of the form of a POST, or the status to respond with. Throws if the body cannot be read any more, because
 * then no response arrives, or none that is right.
 */
export async function readForm(request: Request): Promise<FormEntries | FormErrorStatus> {
  if (!formType.test(String(request.headers.get('content-type')))) return 415
  if (request.bodyUsed || request.body?.locked) throw unreadable()
  if (Number(request.headers.get('content-length')) > limit.maxBytes) return 413
  try {
    const body = await readBytes(request.body, limit)
    if (body.kind === 'tooLarge') return 413
    if (body.kind === 'tooSlow') return 408
    return parseEntries(new TextDecoder().decode(body.bytes)) ?? 413
  } catch {
    // An adapter of Node takes a client whose body is at its end for one that has left.
    if (request.signal.aborted) throw unreadable()
    return 400
  }
}

function unreadable(): TypeError {
  return new TypeError('The body of the request cannot be read: a body parser has read it before, or the client has left. Mount this before any body parser.')
}

/** Returns `undefined` if there are too many. */
export function parseEntries(text: string): FormEntries | undefined {
  const entries = [...new URLSearchParams(text)]
  return entries.length > maxEntries ? undefined : entries
}
