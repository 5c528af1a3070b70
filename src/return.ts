// The return page's entry: one import, one call. It is a page of its own, so it brings nothing of the app along.
import { returnWords, type ReturnKey } from './messages/return/index.ts'
import { openReturnPage } from './redirect/return-page/index.ts'

export interface ReturnPageOptions {
  /** Replaces words of the page. In other languages they come from the window that opened it. */
  readonly messages?: Partial<Readonly<Record<ReturnKey, string>>>
}

export type { ReturnKey }

/**
 * Makes this page the one that third parties send people back to: it takes what they brought out of the address, hands it
 * to the page where the flow waits, and closes itself. It needs no element; put nothing else on the page. It throws
 * nothing, and does nothing when it is called again.
 *
 * Serve it on the app's own origin, without a `Cross-Origin-Opener-Policy`, and name it as `returnUrl`.
 */
export function startReturnPage({ messages = {} }: ReturnPageOptions = {}): void {
  openReturnPage(returnWords, messages)
}
