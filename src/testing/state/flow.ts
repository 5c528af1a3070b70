// An authentication flow in progress, as the session keeps it.
import type { AuthRequest } from '../requests/authRequest.ts'

export type FlowKind = 'login' | 'link' | 'create'

/** What requests can be asked for; the first three are flows. */
export type AuthAction = FlowKind | 'change' | 'remove' | 'unlink'

/** A confirmed identity that is not linked to an account yet. */
export interface LinkCandidate {
  readonly id: string
  readonly providerId: string
  /** The user's name at the provider. */
  readonly remoteName: string
  readonly label: string
}

export type Stage =
  | { readonly kind: 'primary'; readonly provider: string | undefined }
  | { readonly kind: 'secondary'; readonly provider: string }

export interface AuthFlow {
  readonly kind: FlowKind
  readonly returnUrl: string
  /** The security-sensitive operation that the user logs in again for. */
  readonly securityOperation: string | undefined
  stage: Stage
  /** The requests of the last response. */
  pendingRequests: readonly AuthRequest[]
  /** Login: set once the user is identified. Create: the name of the new account. */
  userName: string | undefined
  /** Create: of the new account. */
  email: string
  realName: string
  /** The name of the primary provider that identified the user. */
  authenticatedBy: string | undefined
  linkCandidates: readonly LinkCandidate[]
  shallRemember: boolean
  /** What providers keep from one step to the next, such as the `state` of a redirect. */
  readonly notes: Map<string, string>
}
