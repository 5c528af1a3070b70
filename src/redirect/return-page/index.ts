// The door of the return page, which is a page of its own, and of what a server has to know of it.
export { openReturnPage } from './openReturnPage.ts'
export { postedId } from './postedId.ts'
