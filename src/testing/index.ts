// The fake wiki, for the tests, stories and demos of those who use the kit.
export { createFakeWiki, type FakeWiki } from './createFakeWiki.ts'
export {
  createIdentityProvider,
  type IdentityProvider,
  type IdentityProviderOptions,
} from './identity/createIdentityProvider.ts'
export { defaultUsers, demoAccounts, demoProviders } from './demoAccounts.ts'
export { stockFeatures } from './features.ts'
export { toNodeListener, type NodeRequest, type NodeResponse } from './serve/toNodeListener.ts'
export type { BrowserSettings } from './browser/openBrowser.ts'
export type { JsonObject } from './http/json.ts'
export type { WireRequest, WireResponse } from './http/wire.ts'
export type { FakeProvider, FakeWikiFeatures } from './features.ts'
export type { FakePasskey, FakeUser, FakeWikiOptions, PasskeyClaim, VerifyPasskey } from './options.ts'
export type { CodeFor } from './identity/returned.ts'
export type { Identity, ProviderOutcome, Vouched } from './identity/visitOfProvider.ts'
