// A mock popup. The story sends its events.
import type { RedirectEvent, RedirectTransport } from 'react-mediawiki-auth'

/** Sends an event to the last popup. */
let tellLast: (event: RedirectEvent) => void = () => undefined

export const pretendTransport: Partial<RedirectTransport> = {
  openPopup({ onEvent: tell }) {
    tellLast = tell
    return { go: () => undefined, reopen: () => true, extend: () => undefined, close: () => undefined }
  },
  redirectInTab: () => () => undefined,
}

/** Browsers block a popup that is not opened in a click. */
export const blockedTransport: Partial<RedirectTransport> = { ...pretendTransport, openPopup: () => undefined }

export function tellWindow(event: RedirectEvent): void {
  tellLast(event)
}
