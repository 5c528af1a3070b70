// Public API of start/: what begins with the page, before the app is there.
export { beginWithPage } from './beginWithPage.ts'
