// The browser's own ways: a window that is opened at once, and this tab. What watches a window comes on demand, while the
// window waits.
import { loadOnDemand } from './loadOnDemand.ts'
import { keepTabNote, forgetTabNote, hasTabNote } from './tabNote.ts'
import type { RedirectOpening, RedirectTransport, RedirectWindow } from './transport.ts'

export const browserTransport: RedirectTransport = {
  open: openWindow,
  leave(target, note) {
    keepTabNote(note)
    location.assign(target)
    return forgetTabNote
  },
  arrive: (wanted) => (hasTabNote() ? loadOnDemand().then(({ takeArrival }) => takeArrival(wanted), () => undefined) : undefined),
}

function openWindow(opening: RedirectOpening): RedirectWindow | undefined {
  const flow = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
  const windows: Window[] = []
  let isOver = false
  const reopen = () => {
    // Without a click the browser would refuse, and some say so to the person.
    const mayOpen = (navigator.userActivation as UserActivation | undefined)?.isActive !== false
    // Never the name of an earlier window: it may be anywhere by now.
    const name = `mwa-${flow}-${windows.length}`
    const opened = mayOpen && window.open(`${opening.returnUrl}#launch=${flow}`, name, 'popup,width=520,height=680')
    if (opened) windows.push(opened)
    return !!opened
  }
  // It would be copied into the window, which then took itself for the tab.
  forgetTabNote()
  if (!reopen()) return undefined
  const watch = loadOnDemand().then(
    ({ watchWindows }) => (isOver ? undefined : watchWindows(flow, windows, opening)),
    () => {
      if (!isOver) opening.tell({ kind: 'lost' })
    },
  )
  return {
    go: (target, accepts) => void watch.then((watched) => watched?.go(target, accepts)),
    reopen,
    close() {
      isOver = true
      for (const opened of windows) opened.close()
      void watch.then((watched) => watched?.end())
    },
  }
}
