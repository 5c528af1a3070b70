// The messages between the two windows of a redirect. The receiver treats each message as unknown: a message of another
// redirect or another version is ignored.
import { asRecord } from './parse.ts'

/** The version of the messages. Both windows belong to one app, but maybe not to the same deployment of it. */
const version = 1

/** Names and values, in order. A name may occur several times. */
export type FormEntries = readonly (readonly [name: string, value: string])[]

/** The messages of the return page by their keys. */
export type ReturnPageMessages = Readonly<Record<string, string>>

export type WindowMessage =
  /** The popup is at the return page. `isLinked`: it has an opener, so the opener can see that it closes. */
  | { readonly kind: 'launched'; readonly isLinked: boolean }
  /** The popup leaves for the target. From now on it is uncertain whether it is closed. */
  | { readonly kind: 'leaving'; readonly isLinked: boolean }
  | { readonly kind: 'result'; readonly parameters: FormEntries }
  | { readonly kind: 'go'; readonly target: string; readonly messages: ReturnPageMessages }
  /** Asks the other window to repeat its last message. */
  | { readonly kind: 'hello' }
  /** The redirect is over: the result was taken, now or before. */
  | { readonly kind: 'ack' }
  | { readonly kind: 'cancel' }

/** A decoded message. Its `kind` is one of the above, unless the other window is of another version. */
export type ReceivedMessage = Readonly<Record<string, unknown>> & { readonly kind?: unknown }

export function encodeMessage(channelId: string, message: WindowMessage): object {
  return { ...message, channelId, mwa: version }
}

/** Returns `undefined` for anything but a message of this channel and version. */
export function decodeMessage(data: unknown, channelId: string): ReceivedMessage | undefined {
  const message = asRecord(data)
  return message['mwa'] === version && message['channelId'] === channelId ? message : undefined
}

/** Returns the entries that are pairs of strings. */
export function parseFormEntries(value: unknown): FormEntries {
  if (!Array.isArray(value)) return []
  return value.flatMap((entry: unknown): FormEntries => {
    const { 0: name, 1: text } = asRecord(entry)
    return typeof name === 'string' && typeof text === 'string' ? [[name, text]] : []
  })
}

/** Returns the parameters of the query and of the fragment. */
export function urlParameters({ search, hash }: Pick<Location, 'search' | 'hash'>): FormEntries {
  return [...new URLSearchParams(search), ...new URLSearchParams(hash.slice(1))]
}
