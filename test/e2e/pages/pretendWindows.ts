// Windows to a third party that are none: a test says what happens to them.
import type { RedirectEvent, RedirectTransport } from 'react-mediawiki-auth'

/** `once`: the browser opens the first and no other. */
export type PretendedWindows = 'open' | 'blocked' | 'once'

declare global {
  interface Window {
    /** The last window that was opened, and where it was sent. */
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
