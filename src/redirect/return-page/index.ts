// Public API of return-page/: the page itself, and what a server has to know of it.
export { postedElementId } from '../storageKeys.ts'
export { openReturnPage } from './openReturnPage.ts'
