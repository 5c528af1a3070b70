// Public API of `testing/`: the fake wiki, for the tests, stories and demos of apps.
// Its folders are layers, and each imports only from the layers below: http · messages, browser · options, requests,
// identity · state · authmanager · providers · api · serve. The files beside this one are on top.
export { createFakeWiki, type FakeAccount, type FakeWiki } from './createFakeWiki.ts'
export {
  createIdentityProvider,
  type IdentityProvider,
  type IdentityProviderOptions,
} from './identity/createIdentityProvider.ts'
export { defaultUsers, demoAccounts, demoProviders } from './options/demoAccounts.ts'
export { stockFeatures } from './options/features.ts'
export type { FakeRevision } from './state/pages.ts'
export { toNodeListener, type HttpHandler, type NodeRequest, type NodeResponse } from './serve/toNodeListener.ts'
export type { BrowserSettings } from './browser/openBrowser.ts'
export type { LostAnswer } from './browser/lostAnswer.ts'
export type { Json, JsonObject } from './http/json.ts'
export type { MessageCatalogue } from './messages/messagesEn.ts'
export type { WireRequest, WireResponse } from './http/wire.ts'
export type { FakeProvider, FakeWikiFeatures, PasswordPolicy } from './options/features.ts'
export type { FakeMail } from './state/mails.ts'
export type {
  FakePasskey,
  FakeUser,
  FakeWikiOptions,
  PasskeyClaim,
  SecondFactorId,
  VerifyPasskey,
} from './options/fakeWikiOptions.ts'
export type { CodeFor } from './identity/returnParameters.ts'
export type { CodeClaims, ProviderOutcome, ServedProvider } from './identity/authorizationRequest.ts'
