// Mock popups. The test sends their events.
import type { RedirectEvent, RedirectTransport } from 'react-mediawiki-auth'

/** With `once`, the browser opens the first popup and blocks the others. */
export type PretendedWindows = 'open' | 'blocked' | 'once'

declare global {
  interface Window {
    /** The last popup, and the URL that it was sent to. */
    away: { readonly tell: (event: RedirectEvent) => void; target: string } | undefined
  }
}

export function pretendWindows(windows: PretendedWindows): Partial<RedirectTransport> {
  return {
    openPopup({ onEvent: tell }) {
      if (windows === 'blocked') return undefined
      const away = (window.away = { tell, target: '' })
      const go = (target: string) => { away.target = target }
      return { go, reopen: () => windows === 'open', close: () => undefined }
    },
    redirectInTab: () => () => undefined,
  }
}
