// The door of the ways to a third party and back: what a page needs before anybody goes there.
export { announceFlow } from './announceFlow.ts'
export { hasTabNote } from './hasTabNote.ts'
export type { PageWords, Pairs } from './message.ts'
export { noteKey } from './noteKey.ts'
export { openWindow, type Launched } from './openWindow.ts'
export { tabStore, type TabStore } from './tabStore.ts'
export type { RedirectEvent, RedirectOpening, RedirectTransport, RedirectWatching, RedirectWindow, TabArrival, TabNote } from './transport.ts'
