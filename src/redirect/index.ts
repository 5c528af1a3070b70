// Public API of redirect/: redirects to an identity provider and back.
export { announceFlow } from './announceFlow.ts'
export { isLoadedLate } from './arrival.ts'
export { checkOrigins, checkTarget, type SafeTarget, type TargetRules } from './checkTarget.ts'
export type { FormEntries, ReturnPageMessages } from './messages.ts'
export type { OpenRedirect, RedirectOutcome, RedirectRequest } from './openRedirect.ts'
export { pageAddress } from './pageAddress.ts'
export { asRecord, parseJson, parseUrl } from './parse.ts'
export { openPopup } from './popup.ts'
export { announceSessionChange, watchSessionChange } from './sessionChange.ts'
export { consumeReturn, redirectInTab } from './tabRedirect.ts'
export type {
  ConsumedReturn,
  PendingTabRedirect,
  PopupOptions,
  RedirectEvent,
  RedirectTransport,
  RedirectWindow,
  TabReturn,
  WatchOptions,
} from './transport.ts'
