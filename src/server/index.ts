// The entry for servers: a return page for providers that post.
export { handleReturn, type HandleReturnOptions } from './handleReturn.ts'
