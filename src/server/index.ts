// Public API of server/: the return page for identity providers that post, and the proxy for an app on another site.
export { handleReturn, type HandleReturnOptions } from './handleReturn.ts'
export { prerenderInfo, type PrerenderInfoOptions } from './prerenderInfo.ts'
export type { AuthClientOptions, AuthManagerInfo, AuthRequest, Field, FieldOption, Identity, ModuleName, RequestHeaders, RequestList, WikiMessage } from '../protocol/index.ts'
export { createWikiProxy } from './proxy/createWikiProxy.ts'
export type { WikiProxyOptions } from './proxy/settings.ts'
export { createLoopbackRedirect } from './loopback/createLoopbackRedirect.ts'
export type { LoopbackMessages, LoopbackRedirect, LoopbackRedirectOptions } from './loopback/createLoopbackRedirect.ts'
export type { FormEntries, OpenRedirect, RedirectOutcome, RedirectRequest } from '../redirect/index.ts'
