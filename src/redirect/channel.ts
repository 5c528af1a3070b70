// The line between two windows of one journey: a broadcast channel named after it, and a message to the other window
// where there is a way to it. Neither arrives everywhere: a provider may cut the windows apart, and a browser may keep
// the channels of framed pages apart. What arrives twice has to mean the same as once.
import { openMessage, sealMessage, type Received, type WindowMessage } from './messages.ts'

export interface Channel {
  readonly send: (message: WindowMessage) => void
  readonly close: () => void
}

export interface Ends {
  /** The windows at the other end, as far as they are known. */
  readonly others: () => readonly Window[]
  readonly receive: (message: Received) => void
}

export function openChannel(flow: string, { others, receive }: Ends): Channel {
  const broadcast = new BroadcastChannel(`mwa-${flow}`)
  const read = ({ data }: MessageEvent<unknown>) => {
    const message = openMessage(data, flow)
    if (message) receive(message)
  }
  const readOwnOrigin = (event: MessageEvent<unknown>) => {
    if (event.origin === location.origin) read(event)
  }
  broadcast.onmessage = read
  window.addEventListener('message', readOwnOrigin)
  return {
    send(message) {
      const sealed = sealMessage(flow, message)
      broadcast.postMessage(sealed)
      for (const other of others()) other.postMessage(sealed, location.origin)
    },
    close() {
      broadcast.close()
      window.removeEventListener('message', readOwnOrigin)
    },
  }
}
