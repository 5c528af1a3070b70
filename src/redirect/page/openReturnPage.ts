// The return page: takes what came back out of the address, and hands it to whoever waits for it. Without an opener,
// without an app, and only once.
import { readReturn, forwardAddress } from '../readReturn.ts'
import { readTabNote } from '../readTabNote.ts'
import { forgetTabNote } from '../tabNote.ts'
import type { PageWords, Pairs } from '../message.ts'
import { launch } from './launch.ts'
import { readPosted } from './readPosted.ts'
import { sendBack } from './sendBack.ts'
import { createView } from './view.ts'
import { readVisit, saveVisit } from './visit.ts'

let isOpen = false

/** Does nothing the second time, and on a server. */
export function openReturnPage(english: PageWords, ownWords: PageWords): void {
  if (isOpen || typeof document === 'undefined') return
  isOpen = true
  const posted = readPosted()
  const { parameters } = readReturn(location)
  const flow = /^#launch=([\da-f]{32})$/.exec(location.hash)?.[1]
  // Before anything else: what is in an address is in histories, and in what scripts report.
  history.replaceState(null, '', location.pathname)
  if (flow !== undefined) {
    // Copied from the tab that opened this window; it is not about this window.
    forgetTabNote()
    saveVisit({ flow, phase: 'launching', words: {} })
  }
  start(flow === undefined ? [...posted.parameters, ...parameters] : [], { ...english, ...posted.words, ...ownWords })

  function start(brought: Pairs, words: PageWords): void {
    const visit = readVisit()
    const show = createView({ ...words, ...visit?.words, ...ownWords })
    const note = readTabNote()
    if (visit?.phase === 'launching') launch(visit.flow, show)
    else if (visit?.phase === 'away' || (visit?.phase === 'returned' && brought.length)) sendBack(visit, brought, show)
    else if (visit) show('finished')
    else if (note) location.replace(forwardAddress(note.path, brought))
    else show(brought.length ? 'stranded' : 'nothing')
  }
}
