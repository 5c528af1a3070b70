// Sends one message to the opener again and again until the redirect is over, then closes the popup.
import { openChannel } from '../channel.ts'
import type { ReceivedMessage, WindowMessage } from '../messages.ts'
import { savePopupState } from './popupState.ts'
import type { Show } from './view.ts'

const everyMs = 300

export interface RepeatedMessage {
  /** Sends the message, or another one, at once. */
  readonly send: (message?: WindowMessage) => void
  readonly stop: () => void
}

type Receive = (message: ReceivedMessage, repeated: RepeatedMessage) => void

export function repeatUntilAcknowledged(channelId: string, message: WindowMessage, show: Show, receive: Receive): RepeatedMessage {
  const channel = openChannel(channelId, {
    others: opener,
    receive(received) {
      receive(received, repeated)
      if (!/ack|cancel/.test(String(received.kind))) return
      repeated.stop()
      // Nothing of the redirect stays but that there was one.
      savePopupState({ channelId: '', phase: 'over' })
      window.close()
      // A browser does not close a window that no script has opened, and does not say so.
      setTimeout(show, 500, 'done')
    },
  })
  const repeated: RepeatedMessage = {
    send: (other = message) => { channel.send(other) },
    stop() {
      clearInterval(timer)
      channel.close()
    },
  }
  const timer = setInterval(repeated.send, everyMs)
  repeated.send()
  return repeated
}

/** Returns the window that opened this one, unless a provider has cut them apart. */
export function opener(): readonly Window[] {
  // The DOM types say `any`.
  const other = window.opener as Window | null
  return other ? [other] : []
}
