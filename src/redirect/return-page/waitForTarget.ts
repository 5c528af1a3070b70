// A window that has just been opened: says that it stands, and waits to be told where to go.
import { asRecord } from '../messages.ts'
import { callOpener, opener } from './repeatUntilAcknowledged.ts'
import type { Show } from './view.ts'
import { saveVisit } from './popupState.ts'

/** Whoever opened it should have been heard by then. */
const patienceMs = 10_000

export function launch(flow: string, show: Show): void {
  show('launching')
  const timer = setTimeout(show, patienceMs, 'stranded')
  const isLinked = !!opener().length
  callOpener(flow, { kind: 'launched', isLinked }, show, ({ kind, target, words }, call) => {
    clearTimeout(timer)
    // Who opened it has checked the target; here it would still run with the rights of this origin.
    if (kind !== 'go' || !/^https?:/.test(String(target))) return
    saveVisit({ flow, phase: 'away', words: asRecord(words) })
    // It may be all that is heard of this window before it comes back.
    call.send({ kind: 'leaving', isLinked })
    call.stop()
    location.replace(String(target))
  })
}
