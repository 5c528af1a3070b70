// A window to a third party that is none: a story says what happens to it.
import type { RedirectEvent, RedirectTransport } from 'react-mediawiki-auth'

/** What the last window that was opened was told by. */
let tellLast: (event: RedirectEvent) => void = () => undefined

export const pretendTransport: Partial<RedirectTransport> = {
  openPopup({ onEvent: tell }) {
    tellLast = tell
    return { go: () => undefined, reopen: () => true, extend: () => undefined, close: () => undefined }
  },
  redirectInTab: () => () => undefined,
}

/** No browser opens a window that nobody has clicked for. */
export const blockedTransport: Partial<RedirectTransport> = { ...pretendTransport, openPopup: () => undefined }

export function tellWindow(event: RedirectEvent): void {
  tellLast(event)
}
