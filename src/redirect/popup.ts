// Opens a window that waits for where to go.
import { noteKey } from './storageKeys.ts'
import { tabStore } from './tabStorage.ts'
import type { RedirectOpening, RedirectWindow } from './transport.ts'
import { watchWindows } from './watchWindows.ts'

/** Undefined: the browser opens none. */
export function openWindow({ returnUrl, ...watching }: RedirectOpening): RedirectWindow | undefined {
  const flow = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
  const windows: Window[] = []
  const reopen = () => {
    // Without a click the browser would refuse, and some say so to the person.
    const mayOpen = (navigator.userActivation as UserActivation | undefined)?.isActive !== false
    // Never the name of an earlier window: it may be anywhere by now.
    const opened = mayOpen && window.open(`${returnUrl}#launch=${flow}`, `mwa-${flow}-${windows.length}`, 'popup,width=520,height=680')
    if (opened) windows.push(opened)
    return !!opened
  }
  // It would be copied into the window, which then took itself for the tab.
  tabStore.forget(noteKey)
  const close = () => { for (const opened of windows) opened.close() }
  return reopen() ? watchWindows({ flow, windows, reopen, close }, watching) : undefined
}
