// What a way to a third party and back can do, whoever does it: a window of a browser, an app's shell, a test.
import type { PageWords, Pairs } from './messages.ts'

/** What happens to the window of a journey, as far as it can be known. */
export type RedirectEvent =
  /** The person closed it before it left for the target. */
  | { readonly kind: 'closed' }
  /** It may be gone. A provider can make it look so, so this is never more than a hint. */
  | { readonly kind: 'doubted' }
  /** The time is nearly up, and `waitLonger` gives more of it. Followed by `timedOut`, or by nothing. */
  | { readonly kind: 'ending' }
  /** Nothing came back in time. */
  | { readonly kind: 'timedOut' }
  | { readonly kind: 'returned'; readonly parameters: Pairs }

export interface RedirectWatching {
  /** How long to wait for a return, counted from `go` and from `waitLonger`. */
  readonly timeoutMs: number
  /** What the return page says, where it is not in English. */
  readonly words: PageWords
  readonly tell: (event: RedirectEvent) => void
}

export interface RedirectOpening extends RedirectWatching {
  /** Absolute, of the page's own origin. */
  readonly returnUrl: string
}

export interface RedirectWindow {
  /**
   * Sends the window to the target, which was checked. `accepts` tells whether what came back belongs to this journey;
   * what does not is passed over, and the first that does is told as `returned`.
   */
  readonly go: (target: string, accepts: (parameters: Pairs) => boolean) => void
  /** Opens another window for the same journey, in a click. False: none could be opened. */
  readonly reopen: () => boolean
  /** Counts the time anew. What tells `ending` needs it. */
  readonly waitLonger?: () => void
  /** Closes it, and tells nothing any more. */
  readonly close: () => void
}

/** What a journey in this tab needs to be gone on with later. Nothing that was typed, and nothing secret. */
export interface TabNote {
  readonly api: string
  /** What the page does. */
  readonly module: string
  /** The names of the parameters that may be posted. */
  readonly names: readonly string[]
  readonly host: string
  /** The words on the button that led there, in the wiki's HTML; empty if it was none. */
  readonly label: string
  /** What the journey is for, if that is more than `module` says; only the flow reads it. */
  readonly leg?: string | undefined
}

export interface TabArrival extends TabNote {
  readonly parameters: Pairs
}

/** Give some of these as `transport` to replace the browser's. */
export interface RedirectTransport {
  /**
   * Opens a window that waits for where to go. Called in the turn of a click, before it is known whether there is
   * anywhere to go. Undefined: there is none; the person is asked to open one, or goes in this tab.
   */
  readonly open: (opening: RedirectOpening) => RedirectWindow | undefined
  /** Leaves this page for the target. Gives what takes it back, as long as the page is still there. */
  readonly leave: (target: string, note: TabNote) => () => void
  /** Gives what came back to this tab for this api and module, once. */
  readonly arrive: (wanted: Pick<TabNote, 'api' | 'module'>) => Promise<TabArrival | undefined> | undefined
}
