// Reads a body to its end, up to a number of bytes and within a time.

export type BytesRead =
  | { readonly kind: 'read'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'tooLarge' }
  | { readonly kind: 'tooSlow' }

export interface BytesLimit {
  readonly maxBytes: number
  /** In milliseconds. Without it, the body may take as long as it wants. */
  readonly timeoutMs?: number | undefined
}

/** Counts the bytes itself, because `content-length` may be wrong. Rejects if the body breaks off. */
export async function readBytes(body: ReadableStream<Uint8Array> | null, { maxBytes, timeoutMs }: BytesLimit): Promise<BytesRead> {
  if (!body) return { kind: 'read', bytes: new Uint8Array() }
  const reader = body.getReader()
  const timer = createTimer(timeoutMs)
  const chunks: Uint8Array[] = []
  let length = 0
  try {
    for (;;) {
      const next = await Promise.race([reader.read(), timer.over])
      if (next === 'over') return { kind: 'tooSlow' }
      if (!next.value) return { kind: 'read', bytes: concatenate(chunks, length) }
      length += next.value.length
      if (length > maxBytes) return { kind: 'tooLarge' }
      chunks.push(next.value)
    }
  } finally {
    timer.clear()
    // Without effect at the end of the body. Nobody waits for a source that does not stop.
    reader.cancel().catch(() => undefined)
  }
}

function createTimer(timeoutMs: number | undefined): { readonly over: Promise<'over'>; clear(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined
  const over = new Promise<'over'>((resolve) => {
    if (timeoutMs !== undefined) timer = setTimeout(() => resolve('over'), timeoutMs)
  })
  return { over, clear: () => clearTimeout(timer) }
}

function concatenate(chunks: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length)
  let end = 0
  for (const chunk of chunks) {
    bytes.set(chunk, end)
    end += chunk.length
  }
  return bytes
}
