// Mock popups. The test sends their events.
import type { RedirectEvent, RedirectTransport } from 'react-mediawiki-auth'

/** With `once`, the browser opens the first popup and blocks the others. */
export type PopupBehaviour = 'open' | 'blocked' | 'once'

declare global {
  interface Window {
    /** The last popup, and the URL that it was sent to. */
    lastPopup: { readonly send: (event: RedirectEvent) => void; target: string } | undefined
  }
}

export function mockTransport(popups: PopupBehaviour): Partial<RedirectTransport> {
  return {
    openPopup({ onEvent: send }) {
      if (popups === 'blocked') return undefined
      const popup = (window.lastPopup = { send, target: '' })
      const go = (target: string) => { popup.target = target }
      return { go, reopen: () => popups === 'open', close: () => undefined }
    },
    redirectInTab: () => () => undefined,
  }
}
