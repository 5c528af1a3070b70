// A popup that is back: repeats what it brought until the opener has taken it.
import type { FormEntries } from '../messages.ts'
import { savePopupState, type PopupState } from './popupState.ts'
import { repeatUntilAcknowledged } from './repeatUntilAcknowledged.ts'
import type { Show } from './view.ts'

/** After that the page says that the opener is gone. An opener that answers later still gets the result. */
const patienceMs = 3000

export function deliverReturn(state: PopupState, parameters: FormEntries, show: Show): void {
  show('returning')
  // A reload brings no parameters. It must not look like a return without any.
  savePopupState({ ...state, phase: 'returned' })
  const timer = setTimeout(show, patienceMs, 'openerGone')
  repeatUntilAcknowledged(state.channelId, { kind: 'result', parameters }, show, () => { clearTimeout(timer) })
}
