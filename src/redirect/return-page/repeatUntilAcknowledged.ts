// Says one thing to whoever opened this window, again and again until the journey is over, and closes the window then.
import { openChannel } from '../channel.ts'
import type { Received, WindowMessage } from '../messages.ts'
import type { Show } from './view.ts'
import { saveVisit } from './popupState.ts'

const everyMs = 300

export interface Call {
  readonly send: (message?: WindowMessage) => void
  readonly stop: () => void
}

export function callOpener(flow: string, said: WindowMessage, show: Show, hear: (message: Received, call: Call) => void): Call {
  const channel = openChannel(flow, {
    others: opener,
    receive(message) {
      hear(message, call)
      if (!/ack|cancel/.test(String(message.kind))) return
      call.stop()
      // Nothing of the journey stays but that there was one.
      saveVisit({ flow: '', phase: 'over' })
      window.close()
      // Browsers refuse to close what no script has opened, and do not say so.
      setTimeout(show, 500, 'done')
    },
  })
  const call: Call = {
    send: (message = said) => { channel.send(message) },
    stop() {
      clearInterval(timer)
      channel.close()
    },
  }
  const timer = setInterval(call.send, everyMs)
  call.send()
  return call
}

/** Who opened this window, unless a provider cut them apart. */
export function opener(): readonly Window[] {
  // Typed as anything.
  const who = window.opener as Window | null
  return who ? [who] : []
}
