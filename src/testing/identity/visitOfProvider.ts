// A person who was sent to an identity provider: where they go back to, and as whom. Reads the usual OAuth parameters.

/** A provider, as its own pages need it. */
export interface Identity {
  readonly id: string
  readonly label: string
  /** Put before `code`, `state` and `error` in what comes back. */
  readonly returnPrefix?: string
}

/** What somebody does at the provider. */
export type ProviderOutcome = { readonly person: string } | { readonly error: string }

/** What a code is made of, by those who issue it and those who check it. */
export interface Vouched {
  readonly provider: string
  readonly person: string
  readonly state: string
}

export interface ProviderVisit {
  readonly identity: Identity
  /** The address that the person came by. */
  readonly url: URL
  readonly returnUrl: URL
  readonly state: string
}

/** Nothing where there is no address to go back to. */
export function readVisit(identity: Identity, url: URL): ProviderVisit | undefined {
  const returnUrl = url.searchParams.get('redirect_uri') ?? ''
  if (!/^https?:/i.test(returnUrl) || !URL.canParse(returnUrl)) return undefined
  return { identity, url, returnUrl: new URL(returnUrl), state: url.searchParams.get('state') ?? '' }
}
