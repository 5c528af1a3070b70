// Public API of server/: the return page for identity providers that post, and the proxy for an app on another site.
export { handleReturn, type HandleReturnOptions } from './handleReturn.ts'
export { createWikiProxy } from './proxy/createWikiProxy.ts'
export type { WikiProxyOptions } from './proxy/settings.ts'
