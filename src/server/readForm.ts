// Reads a URL-encoded form from an untrusted sender, up to the size that an identity provider needs.

const maxBytes = 64 * 1024
const maxEntries = 100
const formType = /^application\/x-www-form-urlencoded *(;|$)/i

/** HTTP statuses: the body breaks off, not a POST, too large, not a URL-encoded form. */
export type FormErrorStatus = 400 | 405 | 413 | 415

/** Returns the entries of the form, or the status to respond with. */
export async function readForm(request: Request): Promise<readonly (readonly [name: string, value: string])[] | FormErrorStatus> {
  if (request.method !== 'POST') return 405
  if (!formType.test(String(request.headers.get('content-type')))) return 415
  if (Number(request.headers.get('content-length')) > maxBytes) return 413
  try {
    const text = await readText(request.body)
    if (text === undefined) return 413
    const entries = [...new URLSearchParams(text)]
    return entries.length > maxEntries ? 413 : entries
  } catch {
    return 400
  }
}

/** Counts the bytes, because `content-length` may be wrong. Returns `undefined` if there are too many. */
async function readText(body: ReadableStream<Uint8Array> | null): Promise<string | undefined> {
  if (!body) return ''
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let text = ''
  let bytes = 0
  for (let chunk = await reader.read(); chunk.value; chunk = await reader.read()) {
    bytes += chunk.value.length
    if (bytes > maxBytes) {
      await reader.cancel()
      return undefined
    }
    text += decoder.decode(chunk.value, { stream: true })
  }
  return text + decoder.decode()
}
