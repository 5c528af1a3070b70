// One authentication under way in a session. Knows only how far it got.
import type { AuthRequest } from './authRequest.ts'

export type FlowKind = 'login' | 'link' | 'create'

/** What a person wants of their ways to log in; the first three are flows. */
export type Operation = FlowKind | 'change' | 'remove' | 'unlink'

/** An account elsewhere that proved itself, and that nobody here is connected with yet. */
export interface Candidate {
  readonly id: string
  readonly providerId: string
  readonly person: string
  readonly label: string
}

export type Stage =
  | { readonly kind: 'primary'; readonly provider: string | undefined }
  | { readonly kind: 'secondary'; readonly provider: string }

export interface Flow {
  readonly kind: FlowKind
  readonly returnUrl: string
  /** The delicate operation that the login is for. */
  readonly operation: string | undefined
  stage: Stage
  /** What the last answer asked for. */
  asked: readonly AuthRequest[]
  /** Whose account it is, once the first factor said so; whose it will be, when creating. */
  userName: string | undefined
  candidates: readonly Candidate[]
  remember: boolean
  /** Secrets of the provider that is at work, such as the `state` of a redirect. */
  readonly notes: Map<string, string>
}
