// The door of the ways to a third party and back.
export { announceFlow } from './announceFlow.ts'
export { checkTarget } from './checkTarget.ts'
export { leaveInTab } from './leaveInTab.ts'
export { asRecord, type PageWords, type Pairs } from './messages.ts'
export { openWindow } from './popup.ts'
export { parseJson } from './parseJson.ts'
export { takeArrival } from './takeArrival.ts'
export type { RedirectEvent, RedirectOpening, RedirectTransport, RedirectWatching, RedirectWindow, TabArrival, TabNote } from './transport.ts'
