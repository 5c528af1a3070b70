// Watches the windows of one journey: sends them off, hears what comes back, and notices that they seem to be gone.
import { openChannel } from './channel.ts'
import { parsePairs, type Pairs, type Received } from './messages.ts'
import type { RedirectEvent, RedirectWatching, RedirectWindow } from './transport.ts'
import { limitWait } from './returnTimeout.ts'
import { warnOfPolicy } from './warnOfPolicy.ts'
import { watchClosing } from './popupClosed.ts'

/** For so long a window that comes back late is told that all is done. */
const lingerMs = 3000

/** Windows of one journey, opened and not yet watched. */
export interface Launched {
  /** Names the journey: whoever knows it can speak with its windows. */
  readonly flow: string
  /** The last is the newest. */
  readonly windows: readonly Window[]
  /** Opens another one, in a click. False: none could be opened. */
  readonly reopen: () => boolean
  readonly close: () => void
}

interface Journey {
  readonly target: string
  readonly accepts: (parameters: Pairs) => boolean
}

export function watchWindows(launched: Launched, { words, timeoutMs, tell }: RedirectWatching): RedirectWindow {
  const { flow, windows, reopen } = launched
  let journey: Journey | undefined
  let isTaken = false
  const channel = openChannel(flow, { others: () => windows.filter((opened) => !opened.closed), receive })
  const closing = watchClosing(windows, tellOnce)
  const limit = limitWait(timeoutMs, tellOnce)
  channel.send({ kind: 'hello' })

  function receive({ kind, isLinked, parameters }: Received): void {
    if ((kind === 'launched' || kind === 'leaving') && isLinked !== true) warnOfPolicy()
    if (kind === 'launched') {
      closing.launched(isLinked === true)
      if (isTaken) channel.send({ kind: 'ack' })
      else if (journey) channel.send({ kind: 'go', target: journey.target, words })
      else channel.send({ kind: 'hello' })
    } else if (kind === 'leaving') closing.left()
    else if (kind === 'result') take(parsePairs(parameters))
  }

  function take(parameters: Pairs): void {
    if (!isTaken && !journey?.accepts(parameters)) return
    // Before it is told: whoever hears of it may end the watch.
    channel.send({ kind: 'ack' })
    if (isTaken) return
    isTaken = true
    stop()
    launched.close()
    setTimeout(channel.close, lingerMs)
    tell({ kind: 'returned', parameters })
  }

  function tellOnce(event: RedirectEvent): void {
    if (isTaken) return
    if (event.kind === 'doubted' && !journey) return
    tell(event)
  }

  function stop(): void {
    closing.stop()
    limit.stop()
  }

  return {
    go(target, accepts) {
      if (!journey) limit.begin()
      journey = { target, accepts }
      // A window that launched before hears it now; one that launches later asks.
      channel.send({ kind: 'go', target, words })
    },
    reopen,
    waitLonger() {
      if (journey && !isTaken) limit.begin()
    },
    close() {
      if (isTaken) return
      isTaken = true
      // Where a provider cut a window off, it is the window that has to close itself.
      channel.send({ kind: 'cancel' })
      launched.close()
      stop()
      channel.close()
    },
  }
}
