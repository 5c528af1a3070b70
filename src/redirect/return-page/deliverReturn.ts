// A window that has come back: says what it brought until somebody has taken it.
import type { Pairs } from '../messages.ts'
import { callOpener } from './repeatUntilAcknowledged.ts'
import type { Show } from './view.ts'
import { saveVisit, type Visit } from './popupState.ts'

/** Nobody may be there any more; then the person has to know. Whoever comes later is still answered. */
const patienceMs = 3000

export function sendBack(visit: Visit, parameters: Pairs, show: Show): void {
  show('returning')
  // A reload brings nothing, and must not be taken for a return without parameters.
  saveVisit({ ...visit, phase: 'returned' })
  const timer = setTimeout(show, patienceMs, 'stranded')
  callOpener(visit.flow, { kind: 'result', parameters }, show, () => { clearTimeout(timer) })
}
