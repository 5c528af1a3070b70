// The OAuth request that a user brings to an identity provider, and what can come of it.

/** An identity provider, as its own pages need it. */
export interface ServedProvider {
  readonly id: string
  readonly label: string
  /** Prefix of the return parameters `code`, `state` and `error`. */
  readonly returnPrefix?: string | undefined
}

/** The user's name at the provider if the user agreed, or an OAuth error. */
export type ProviderOutcome = { readonly user: string } | { readonly error: string }

/** What an authorization code proves: the provider has confirmed this user for this `state`. */
export interface CodeClaims {
  readonly provider: string
  readonly user: string
  readonly state: string
}

export interface AuthorizationRequest {
  readonly provider: ServedProvider
  readonly url: URL
  readonly returnUrl: URL
  readonly state: string
}

/** Returns `undefined` if there is no valid `redirect_uri`. */
export function parseAuthorizationRequest(provider: ServedProvider, url: URL): AuthorizationRequest | undefined {
  const returnUrl = url.searchParams.get('redirect_uri') ?? ''
  if (!/^https?:/i.test(returnUrl) || !URL.canParse(returnUrl)) return undefined
  return { provider, url, returnUrl: new URL(returnUrl), state: url.searchParams.get('state') ?? '' }
}
