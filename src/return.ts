// Public API of react-mediawiki-auth/return: the return page, which shares no code with the app.
import { returnPageMessages, type ReturnPageKey } from './messages/return/index.ts'
import { openReturnPage } from './redirect/return-page/index.ts'

/** The options of `startReturnPage`. */
export interface ReturnPageOptions {
  /** Replaces messages of the page. In other languages than English they come from the page that opened it. */
  readonly messages?: Partial<Readonly<Record<ReturnPageKey, string>>> | undefined
}

export type { ReturnPageKey }

/**
 * Makes this page the return page, to which identity providers send the user back: it takes the returned parameters out of
 * the URL, hands them to the page where the flow waits, and closes itself. It replaces the content of the page. Does not
 * throw. A second call does nothing. In a window that is none of a redirect it only says that there is nothing to do.
 *
 * In the entry of an app, call it only at the path of the `returnUrl`, and import the app elsewhere: nothing of it should run here.
 *
 * Serve the page on the app's own origin, without `Cross-Origin-Opener-Policy`, and pass its URL as `returnUrl`.
 *
 * @see https://html.spec.whatwg.org/multipage/browsers.html#cross-origin-opener-policies
 */
export function startReturnPage({ messages = {} }: ReturnPageOptions = {}): void {
  openReturnPage(returnPageMessages, messages)
}
