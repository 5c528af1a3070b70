// Whether the windows of a journey are gone. That a window says "closed" means little: it says so, too, when a page in it
// cut itself off from the page that opened it. It means what it says only as long as the window is at the page where it
// was launched, and was linked there.
import type { RedirectEvent } from './transport.ts'

const everyMs = 150
/** How long a window has to seem closed before anything is said about it. */
const doubtAfterMs = 1500

export interface ClosingWatch {
  readonly launched: (isLinked: boolean) => void
  readonly left: () => void
  readonly stop: () => void
}

export function watchClosing(windows: readonly Window[], tell: (event: RedirectEvent) => void): ClosingWatch {
  let isCertain = false
  let watched = windows.length
  let goneSinceMs: number | undefined
  const look = () => {
    if (windows.length > watched) {
      watched = windows.length
      isCertain = false
    }
    if (!windows.every((opened) => opened.closed)) goneSinceMs = undefined
    else if (isCertain) tell({ kind: 'closed' })
    else if (performance.now() - (goneSinceMs ??= performance.now()) >= doubtAfterMs) doubt()
  }
  // The person who is back on this page and sees no window should not have to wait for the answer.
  const lookAtOnce = () => {
    if (!isCertain && windows.every((opened) => opened.closed)) doubt()
  }
  const doubt = () => { tell({ kind: 'doubted' }) }
  const timer = setInterval(look, everyMs)
  window.addEventListener('focus', lookAtOnce)
  return {
    launched(isLinked) {
      isCertain = isLinked
    },
    left() {
      isCertain = false
      goneSinceMs = undefined
    },
    stop() {
      clearInterval(timer)
      window.removeEventListener('focus', lookAtOnce)
    },
  }
}
