// The connection of the two windows of a redirect: a BroadcastChannel, and `postMessage` where there is a reference to the
// other window. A provider may cut the windows apart, and a browser may separate the channels of framed pages, so each
// message is sent over both. A message that arrives twice has to mean the same as once.
import { decodeMessage, encodeMessage, type ReceivedMessage, type WindowMessage } from './messages.ts'

export interface Channel {
  readonly send: (message: WindowMessage) => void
  readonly close: () => void
}

export interface ChannelOptions {
  /** Returns the windows at the other end, as far as they are known. */
  readonly others: () => readonly Window[]
  readonly receive: (message: ReceivedMessage) => void
}

export function openChannel(channelId: string, { others, receive }: ChannelOptions): Channel {
  const broadcast = openBroadcast(`mwa-${channelId}`)
  const read = ({ data }: MessageEvent<unknown>) => {
    const message = decodeMessage(data, channelId)
    if (message) receive(message)
  }
  const readOwnOrigin = (event: MessageEvent<unknown>) => {
    if (event.origin === location.origin) read(event)
  }
  if (broadcast) broadcast.onmessage = read
  window.addEventListener('message', readOwnOrigin)
  return {
    send(message) {
      const data = encodeMessage(channelId, message)
      broadcast?.postMessage(data)
      for (const other of others()) other.postMessage(data, location.origin)
    },
    close() {
      if (broadcast) broadcast.onmessage = null
      broadcast?.close()
      window.removeEventListener('message', readOwnOrigin)
    },
  }
}

/** Returns `undefined` if the browser has no channels, or forbids them: Firefox throws while it blocks cookies. */
export function openBroadcast(name: string): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(name)
  } catch {
    return undefined
  }
}
