// The return page: takes what came back out of the address, and hands it to whoever waits for it. Without an opener,
// without an app, and only once.
import type { PageWords } from '../messages.ts'
import { readAddress } from '../urlParameters.ts'
import { readTabNote } from '../pendingTabRedirect.ts'
import { noteKey } from '../storageKeys.ts'
import { tabStore } from '../tabStorage.ts'
import { forwardAddress } from './forwardUrl.ts'
import { launch } from './waitForTarget.ts'
import { readPosted } from './formPost.ts'
import { sendBack } from './deliverReturn.ts'
import { createView } from './view.ts'
import { readVisit, saveVisit } from './popupState.ts'

let isOpen = false

/** Does nothing the second time, and on a server. */
export function openReturnPage(english: PageWords, ownWords: PageWords): void {
  if (isOpen || typeof document === 'undefined') return
  isOpen = true
  const posted = readPosted()
  const flow = /^#launch=([\da-f]{32})$/.exec(location.hash)?.[1]
  const brought = flow ? [] : [...posted.parameters, ...readAddress(location)]
  // Before anything else: what is in an address is in histories, and in what scripts report.
  history.replaceState(null, '', location.pathname)
  if (flow) {
    // Copied from the tab that opened this window; it is not about this window.
    tabStore.forget(noteKey)
    saveVisit({ flow, phase: 'launching' })
  }
  const visit = readVisit()
  const show = createView({ ...english, ...visit?.words, ...posted.words, ...ownWords })
  const note = readTabNote()
  if (visit?.phase === 'launching') launch(visit.flow, show)
  else if (visit?.phase === 'away' || (visit?.phase === 'returned' && brought.length)) sendBack(visit, brought, show)
  else if (visit) show('finished')
  else if (note) location.replace(forwardAddress(String(note['path']), brought))
  else show(brought.length ? 'stranded' : 'nothing')
}
