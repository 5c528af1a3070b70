// Public API of server/: the return page for identity providers that post.
export { handleReturn, type HandleReturnOptions } from './handleReturn.ts'
