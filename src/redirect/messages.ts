// What two windows of one journey say to each other, and how it is read: a message of another journey or version is none,
// and what it holds is unknown to who gets it.

/** The version of the messages. Both windows come from one app, but maybe not from one deployment of it. */
const version = 1

export type Pairs = readonly (readonly [name: string, value: string])[]

/** Words of the return page by their keys. */
export type PageWords = Readonly<Record<string, string>>

export type WindowMessage =
  /** The window stands. `isLinked`: it sees who opened it, so who opened it sees it close. */
  | { readonly kind: 'launched'; readonly isLinked: boolean }
  /** From now on it is elsewhere, and whether it is closed cannot be known for sure. */
  | { readonly kind: 'leaving'; readonly isLinked: boolean }
  | { readonly kind: 'result'; readonly parameters: Pairs }
  | { readonly kind: 'go'; readonly target: string; readonly words: PageWords }
  /** Asks a window to say again what it said. */
  | { readonly kind: 'hello' }
  /** The journey is over: what came back was taken, now or before. */
  | { readonly kind: 'ack' }
  | { readonly kind: 'cancel' }

/** A message whose `kind` is one of these, unless the other end is of another mind. */
export type Received = Readonly<Record<string, unknown>> & { readonly kind?: unknown }

export function sealMessage(flow: string, message: WindowMessage): object {
  return { ...message, flow, mwa: version }
}

export function openMessage(data: unknown, flow: string): Received | undefined {
  const message = asRecord(data)
  return message['mwa'] === version && message['flow'] === flow ? message : undefined
}

export function parsePairs(value: unknown): Pairs {
  const list: readonly unknown[] = Array.isArray(value) ? value : []
  return list.flatMap((pair): Pairs => {
    const [name, text] = Array.isArray(pair) ? (pair as readonly unknown[]) : []
    return typeof name === 'string' && typeof text === 'string' ? [[name, text]] : []
  })
}

export function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  // Any object can be read by any key; each value is looked at before it is used.
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}
