// Opens a window that waits for where to go. It is all that has to be there at the click; the rest comes while the window
// waits.
import { noteKey } from './noteKey.ts'
import { tabStore } from './tabStore.ts'

/** Windows of one journey, opened and not yet looked after. */
export interface Launched {
  /** Names the journey: whoever knows it can speak with its windows. */
  readonly flow: string
  /** The last is the newest. */
  readonly windows: readonly Window[]
  /** Opens another one, in a click. False: none could be opened. */
  readonly reopen: () => boolean
  readonly close: () => void
}

/** Undefined: the browser opens none. */
export function openWindow(returnUrl: string): Launched | undefined {
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
  return reopen() ? { flow, windows, reopen, close: () => { for (const opened of windows) opened.close() } } : undefined
}
