// A mock popup. The story sends its events.
import type { RedirectEvent, RedirectTransport } from 'react-mediawiki-auth'

/** Sends an event to the last popup. */
let sendLast: (event: RedirectEvent) => void = () => undefined

export const mockTransport: Partial<RedirectTransport> = {
  openPopup({ onEvent }) {
    sendLast = onEvent
    return { go: () => undefined, reopen: () => true, extend: () => undefined, close: () => undefined }
  },
  redirectInTab: () => () => undefined,
}

/** Browsers block a popup that is not opened in a click. */
export const blockedTransport: Partial<RedirectTransport> = { ...mockTransport, openPopup: () => undefined }

export function sendPopupEvent(event: RedirectEvent): void {
  sendLast(event)
}
