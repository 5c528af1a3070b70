// What an authentication provider is. Pre-authentication providers run first, one primary provider identifies the user,
// and then each secondary provider may ask for more.
import type { Message } from '../messages/message.ts'
import type { FakeWikiFeatures } from '../options/features.ts'
import type { AuthRequest } from '../requests/authRequest.ts'
import type { Submission } from '../requests/submission.ts'
import type { Account } from '../state/accounts.ts'
import type { BrowserRequest } from '../state/browserRequest.ts'
import type { AuthAction, AuthFlow } from '../state/flow.ts'
import type { WikiState } from '../state/wikiState.ts'
import type { PrimaryResponse, SecondaryResponse } from './responses.ts'

/** A wiki and its providers. */
export interface Installation {
  readonly wiki: WikiState
  readonly providers: AuthProviders
}

export interface AuthContext extends Installation {
  readonly browserRequest: BrowserRequest
  /** The security-sensitive operation that requests are collected for, if the user has to log in again for one. */
  readonly securityOperation?: string | undefined
}

/** One POST within a flow. */
export interface AuthAttempt extends AuthContext {
  readonly flow: AuthFlow
  readonly submission: Submission
}

/** A change of what an account can log in with: one of the requests that `change`, `remove` or `unlink` lists. */
export interface DataChange extends AuthContext {
  readonly action: 'change' | 'remove' | 'unlink'
  readonly account: Account
  readonly requestId: string
  readonly submission: Submission
}

/** The providers in the order in which they run, like `$wgAuthManagerConfig` of MediaWiki. */
export interface AuthProviders {
  readonly preAuth: readonly PreAuthProvider[]
  /** Depends on the features, because they can change while the wiki runs. */
  readonly primary: (features: FakeWikiFeatures) => readonly PrimaryProvider[]
  readonly secondary: readonly SecondaryProvider[]
}

type GetRequests = (action: AuthAction, context: AuthContext) => readonly AuthRequest[]

export interface PreAuthProvider {
  readonly getRequests: GetRequests
  /** Returns why the attempt fails, before any password is checked. */
  readonly testForAuthentication: (attempt: AuthAttempt) => Message | undefined
  readonly postAuthentication: (attempt: AuthAttempt, outcome: 'pass' | 'fail') => void
}

export interface PrimaryProvider {
  readonly name: string
  readonly getRequests: GetRequests
  /** Returns why no account can be created. Called for every provider, whichever creates the account. */
  readonly testForCreation?: ((attempt: AuthAttempt) => Message | undefined) | undefined
  /** Returns why the change is refused; empty if it is not, or if it is another provider's. */
  readonly testForDataChange?: ((change: DataChange) => readonly Message[]) | undefined
  /** Called for every change that no provider has refused, also for those of other providers. */
  readonly changeData?: ((change: DataChange) => void) | undefined
  readonly begin: (attempt: AuthAttempt) => PrimaryResponse | Promise<PrimaryResponse>
  /** Called when the user has answered this provider's own `ui` or `redirect`. */
  readonly continue?: ((attempt: AuthAttempt) => PrimaryResponse | Promise<PrimaryResponse>) | undefined
}

type SecondaryStep = (attempt: AuthAttempt, account: Account) => SecondaryResponse | Promise<SecondaryResponse>

export interface SecondaryProvider {
  readonly name: string
  readonly begin: SecondaryStep
  readonly continue?: SecondaryStep | undefined
}
