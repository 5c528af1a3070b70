// Watches the windows of one journey: sends them off, hears what comes back, and notices that they seem to be gone.
import { openChannel } from '../channel.ts'
import type { Pairs, WindowMessage } from '../message.ts'
import type { RedirectEvent, RedirectOpening } from '../transport.ts'
import { watchClosing } from './watchClosing.ts'

/** For so long a window that comes back late is told that all is done. */
const lingerMs = 3000

interface Journey {
  readonly target: string
  readonly accepts: (parameters: Pairs) => boolean
}

export interface Watch {
  readonly go: (target: string, accepts: Journey['accepts']) => void
  /** Ends it, and has the windows close themselves where it can reach them. */
  readonly end: () => void
}

export function watchWindows(flow: string, windows: readonly Window[], { words, timeoutMs, tell }: RedirectOpening): Watch {
  let journey: Journey | undefined
  let isTaken = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const channel = openChannel(flow, { others: () => windows.filter((opened) => !opened.closed), receive })
  const closing = watchClosing(windows, tellOnce)
  channel.send({ kind: 'hello' })

  function receive(message: WindowMessage): void {
    if (message.kind === 'launched') {
      closing.launched(message.isLinked)
      if (isTaken) channel.send({ kind: 'ack' })
      else if (journey) channel.send({ kind: 'go', target: journey.target, words })
      else channel.send({ kind: 'hello' })
    } else if (message.kind === 'leaving') closing.left()
    else if (message.kind === 'result') take(message.parameters)
  }

  function take(parameters: Pairs): void {
    if (!isTaken && !journey?.accepts(parameters)) return
    // Before it is told: whoever hears of it may end the watch.
    channel.send({ kind: 'ack' })
    if (isTaken) return
    isTaken = true
    stop()
    for (const opened of windows) opened.close()
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
    clearTimeout(timer)
  }

  return {
    go(target, accepts) {
      journey = { target, accepts }
      // A window that launched before hears it now; one that launches later asks.
      channel.send({ kind: 'go', target, words })
      timer ??= setTimeout(tellOnce, timeoutMs, { kind: 'timedOut' })
    },
    end() {
      if (isTaken) return
      isTaken = true
      channel.send({ kind: 'cancel' })
      stop()
      channel.close()
    },
  }
}
