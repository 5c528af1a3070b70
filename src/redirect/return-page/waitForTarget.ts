// A popup that was just opened: says that it is ready, and waits for its target.
import { asRecord, parseUrl } from '../parse.ts'
import { savePopupState } from './popupState.ts'
import { opener, repeatUntilAcknowledged } from './repeatUntilAcknowledged.ts'
import type { Show } from './view.ts'

/** An opener that is there answers sooner. */
const patienceMs = 10_000

export function waitForTarget(channelId: string, show: Show): void {
  show('launching')
  const timer = setTimeout(show, patienceMs, 'openerGone')
  const isLinked = !!opener().length
  repeatUntilAcknowledged(channelId, { kind: 'launched', isLinked }, show, ({ kind, target, messages }, repeated) => {
    clearTimeout(timer)
    // The opener has checked the target. Here `javascript:` would still run with the rights of this origin.
    const url = kind === 'go' && typeof target === 'string' ? parseUrl(target) : undefined
    if (url?.protocol !== 'https:' && url?.protocol !== 'http:') return
    savePopupState({ channelId, phase: 'away', messages: asRecord(messages) })
    // This may be the last message before the popup is back.
    repeated.send({ kind: 'leaving', isLinked })
    repeated.stop()
    location.replace(url.href)
  })
}
