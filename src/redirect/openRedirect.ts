// The interface of a redirect where the flow has no windows of its own: the app opens an address and says what came back.
import type { FormEntries } from './messages.ts'

/** A redirect to an identity provider. */
export interface RedirectRequest {
  /** The address to open. It was checked, and is in its normal form, which has no control characters. */
  readonly url: string
  /** The host of the identity provider. */
  readonly host: string
  /**
   * The names of the parameters of the return URL that the wiki takes. If there are none, the wiki has kept what it needs in its
   * session, so only a browser with the cookies of this flow can return: the address is of no use anywhere else.
   */
  readonly parameterNames: readonly string[]
  /** Whether the parameters belong to this redirect: they do not if they have the OAuth `state` of another one. */
  readonly accepts: (parameters: FormEntries) => boolean
  /** Aborts when the flow no longer waits. */
  readonly signal: AbortSignal
}

/**
 * What came of a redirect.
 *
 * - `returned`: with the parameters of the return URL. The flow posts those that the wiki takes.
 * - `closed`: nothing was opened, or the user gave up.
 * - `timedOut`: the user did not return in time.
 */
export type RedirectOutcome =
  | { readonly kind: 'returned'; readonly parameters: FormEntries }
  | { readonly kind: 'closed' }
  | { readonly kind: 'timedOut' }

/** Opens the address of a redirect, or shows it, and resolves when the user is back. A rejection counts as `closed`. */
export type OpenRedirect = (request: RedirectRequest) => Promise<RedirectOutcome>
