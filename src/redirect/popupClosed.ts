// Detects that the popups of a redirect are closed. `closed` alone proves little: a page that cuts itself off from its
// opener looks closed, too. It is certain only while a popup is at the return page and linked to its opener.
import type { RedirectEvent } from './transport.ts'

const everyMs = 150
/** How long a popup has to look closed before that is reported. */
const doubtAfterMs = 1500

export interface PopupClosedDetector {
  readonly launched: (isLinked: boolean) => void
  readonly left: () => void
  readonly stop: () => void
}

export function detectPopupClosed(windows: readonly Window[], onEvent: (event: RedirectEvent) => void): PopupClosedDetector {
  let isCertain = false
  let watched = windows.length
  let closedSinceMs: number | undefined
  const check = () => {
    if (windows.length > watched) {
      watched = windows.length
      isCertain = false
    }
    if (!windows.every((popup) => popup.closed)) closedSinceMs = undefined
    else if (isCertain) onEvent({ kind: 'popupClosed' })
    else if (performance.now() - (closedSinceMs ??= performance.now()) >= doubtAfterMs) reportDoubt()
  }
  // A user who is back on this page and sees no popup should not have to wait.
  const checkOnFocus = () => {
    if (!isCertain && windows.every((popup) => popup.closed)) reportDoubt()
  }
  const reportDoubt = () => { onEvent({ kind: 'popupMaybeClosed' }) }
  const timer = setInterval(check, everyMs)
  window.addEventListener('focus', checkOnFocus)
  return {
    launched(isLinked) {
      isCertain = isLinked
    },
    left() {
      isCertain = false
      closedSinceMs = undefined
    },
    stop() {
      clearInterval(timer)
      window.removeEventListener('focus', checkOnFocus)
    },
  }
}
