// A window that has just been opened: says that it stands, and waits to be told where to go.
import { openChannel } from '../channel.ts'
import { closeWindow, opener } from './ownWindow.ts'
import type { Show } from './view.ts'
import { endVisit, saveVisit } from './visit.ts'

const everyMs = 500
/** Whoever opened it should have been heard by then. */
const patienceMs = 10_000

export function launch(flow: string, show: Show): void {
  const channel = openChannel(flow, {
    others: opener,
    receive(message) {
      if (message.kind === 'hello') heardAtMs = performance.now()
      else if (message.kind === 'go') go(message)
      else if (message.kind === 'cancel' || message.kind === 'ack') {
        clearInterval(timer)
        channel.close()
        endVisit()
        closeWindow(() => { show('done') })
      }
    },
  })
  let heardAtMs = performance.now()
  const call = () => {
    channel.send({ kind: 'launched', isLinked: opener().length > 0 })
    if (performance.now() - heardAtMs > patienceMs) show('stranded')
  }
  const timer = setInterval(call, everyMs)
  show('launching')
  call()

  function go({ target, words }: { readonly target: string; readonly words: Readonly<Record<string, string>> }): void {
    // Who opened it has checked the target; here it would still run with the rights of this origin.
    if (!/^https?:\/\//.test(target)) return
    clearInterval(timer)
    saveVisit({ flow, phase: 'away', words })
    channel.send({ kind: 'leaving' })
    channel.close()
    location.replace(target)
  }
}
