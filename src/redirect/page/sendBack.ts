// A window that has come back: says what it brought until somebody has taken it, then closes itself.
import { openChannel } from '../channel.ts'
import type { Pairs } from '../message.ts'
import { closeWindow, opener } from './ownWindow.ts'
import type { Show } from './view.ts'
import { endVisit, saveVisit, type Visit } from './visit.ts'

const everyMs = 250
/** Nobody may be there any more; then the person has to know. */
const patienceMs = 3000

export function sendBack({ flow, words }: Visit, parameters: Pairs, show: Show): void {
  // A reload brings nothing, and must not be taken for a return without parameters.
  saveVisit({ flow, phase: 'returned', words })
  const channel = openChannel(flow, {
    others: opener,
    receive({ kind }) {
      if (kind === 'hello') send()
      else if (kind === 'ack' || kind === 'cancel') end()
    },
  })
  const send = () => { channel.send({ kind: 'result', parameters }) }
  const end = () => {
    clearInterval(timer)
    clearTimeout(patience)
    channel.close()
    endVisit()
    closeWindow(() => { show('done') })
  }
  const timer = setInterval(send, everyMs)
  const patience = setTimeout(() => {
    clearInterval(timer)
    show('stranded')
  }, patienceMs)
  show('returning')
  send()
}
