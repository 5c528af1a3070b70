// The door of the ways to a third party and back.
export { announceFlow } from './announceFlow.ts'
export { browserTransport } from './browserTransport.ts'
export { checkTarget, type TargetCheck, type TargetRules } from './checkTarget.ts'
export type { PageWords, Pairs } from './message.ts'
export { openReturnPage } from './page/openReturnPage.ts'
export { postedId } from './postedId.ts'
export type { RedirectEvent, RedirectOpening, RedirectTransport, RedirectWindow, TabArrival, TabNote } from './transport.ts'
