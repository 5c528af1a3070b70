// Reads a url-encoded form that anybody may have posted, and no more of it than a login provider has to say.

const mostBytes = 64 * 1024
const mostPairs = 100

/** HTTP statuses: not a POST, too much, not a url-encoded form. */
export type FormFault = 405 | 413 | 415

export async function readForm(request: Request): Promise<readonly (readonly [name: string, value: string])[] | FormFault> {
  if (request.method !== 'POST') return 405
  const [type = ''] = (request.headers.get('content-type') ?? '').split(';')
  if (type.trim().toLowerCase() !== 'application/x-www-form-urlencoded') return 415
  if (Number(request.headers.get('content-length')) > mostBytes) return 413
  const text = await readText(request.body)
  if (text === undefined) return 413
  const pairs = [...new URLSearchParams(text)]
  return pairs.length > mostPairs ? 413 : pairs
}

/** What is announced may be a lie, so the bytes are counted. */
async function readText(body: ReadableStream<Uint8Array> | null): Promise<string | undefined> {
  const reader = body?.getReader()
  const decoder = new TextDecoder()
  let text = ''
  let bytes = 0
  for (let chunk = await reader?.read(); chunk?.value; chunk = await reader?.read()) {
    bytes += chunk.value.length
    if (bytes > mostBytes) {
      await reader?.cancel()
      return undefined
    }
    text += decoder.decode(chunk.value, { stream: true })
  }
  return text + decoder.decode()
}
