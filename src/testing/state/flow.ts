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
  /** What the provider suggests as the name of a new account; empty if it suggests none. */
  readonly suggestedName: string
  readonly label: string
}

/** What a failed or restarted flow leaves to the next one. */
export interface PreservedState {
  /** Identities that a login, or a sign-up, may link afterwards. */
  readonly toLink: readonly LinkCandidate[]
  /** The identity that an account can be created from. */
  readonly toCreate: LinkCandidate | undefined
}

export const nothingPreserved: PreservedState = { toLink: [], toCreate: undefined }

export type Stage =
  | { readonly kind: 'primary'; readonly provider: string | undefined }
  | { readonly kind: 'secondary'; readonly provider: string }

/** A flow that has not begun. */
export function createFlow(kind: FlowKind, known: Partial<AuthFlow> = {}): AuthFlow {
  return {
    kind,
    returnUrl: '',
    securityOperation: undefined,
    stage: { kind: 'primary', provider: undefined },
    pendingRequests: [],
    userName: undefined,
    email: '',
    realName: '',
    authenticatedBy: undefined,
    linkCandidates: [],
    createsFrom: undefined,
    shallRemember: false,
    notes: new Map(),
    ...known,
  }
}

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
  /** Create: the identity that the account is created from. */
  readonly createsFrom: LinkCandidate | undefined
  shallRemember: boolean
  /** What providers keep from one step to the next, such as the `state` of a redirect. */
  readonly notes: Map<string, string>
}
