// The interface of a redirect transport: a browser's windows, the shell of an app, or a test.
import type { FormEntries, ReturnPageMessages } from './messages.ts'

/** What happens to the popup of a redirect, as far as it can be detected. */
export type RedirectEvent =
  /** The user closed the popup before it left for the target. */
  | { readonly kind: 'popupClosed' }
  /** The popup seems to be closed. A provider can make an open one look closed, so this is only a hint. */
  | { readonly kind: 'popupMaybeClosed' }
  /** The popup shows another page of this origin than the return page, so it cannot be used: it leads nowhere, or brings nothing back. */
  | { readonly kind: 'returnPageMissing' }
  /** The time is nearly up. `extend` restarts the timeout. */
  | { readonly kind: 'timeoutWarning' }
  /** The user did not return in time. */
  | { readonly kind: 'timedOut' }
  | { readonly kind: 'returned'; readonly parameters: FormEntries }

/** What every popup is given. */
export interface WatchOptions {
  /** How long to wait for a return, in milliseconds, counted from `go` and from `extend`. */
  readonly timeoutMs: number
  /** The messages of the return page, if it is not in English. */
  readonly messages: ReturnPageMessages
  /** Called for all that happens to the popup, as far as it can be detected. */
  readonly onEvent: (event: RedirectEvent) => void
}

/** What a popup is opened with. */
export interface PopupOptions extends WatchOptions {
  /** Absolute, and of the page's own origin. */
  readonly returnUrl: string
}

/** A popup that waits for its target, or for the user to come back. */
export interface RedirectWindow {
  /**
   * Sends the popup to the target, which was checked. `accepts` decides whether returned parameters belong to this
   * redirect. Others are ignored; the first that do are reported as `returned`.
   */
  readonly go: (target: string, accepts: (parameters: FormEntries) => boolean) => void
  /** Opens another popup for the same redirect, in a click. Returns false if the browser blocks it. */
  readonly reopen: () => boolean
  /** Restarts the timeout. A transport that reports `timeoutWarning` needs it. */
  readonly extend?: (() => void) | undefined
  /** Closes the popup and reports no more events. */
  readonly close: () => void
}

/** What a tab needs to go on after its redirect. Nothing that was typed, and nothing secret. */
export interface PendingTabRedirect {
  /** The absolute URL of api.php. */
  readonly api: string
  /** The first module of the page. */
  readonly module: string
  /** The names of the parameters that may be posted. */
  readonly parameterNames: readonly string[]
  /** The host of the identity provider. */
  readonly host: string
  /** The label of the button that started the redirect, in the wiki's HTML. Empty if there was none. */
  readonly label: string
  /** The task that is redirected, as text. Only the flow reads it. */
  readonly task?: string | undefined
  /** The `returnUrl` of the app. Without one, the tab comes back to the page that it leaves. */
  readonly returnUrl?: string | undefined
}

/** What a tab has brought back. */
export interface TabReturn extends PendingTabRedirect {
  /** What has come back. Secret. */
  readonly parameters: FormEntries
}

/** `lost`: the tab has brought something back, and no flow of this page knows of it. */
export type ConsumedReturn = TabReturn | 'lost' | undefined

/** Pass some of these as `transport` to replace the browser's. */
export interface RedirectTransport {
  /**
   * Opens a popup that waits for its target. Called in the turn of a click, before it is known whether there is a target.
   * Returns `undefined` if there is no popup: then the user is asked to open one, or to redirect in this tab.
   */
  readonly openPopup: (options: PopupOptions) => RedirectWindow | undefined
  /**
   * Leaves this page for the target. Returns what cancels it, as long as the page is still there. If `pending` cannot be stored,
   * so that the flow could not go on after the return, it stays and returns `storageBlocked`, unless `mayLoseReturn`: then the
   * user knows, and wants to leave.
   */
  readonly redirectInTab: (target: string, pending: PendingTabRedirect, mayLoseReturn: boolean) => (() => void) | 'storageBlocked'
  /** Returns what came back to this tab for this api and module, once. */
  readonly consumeReturn: (expected: Pick<PendingTabRedirect, 'api' | 'module'>) => Promise<ConsumedReturn> | undefined
}
