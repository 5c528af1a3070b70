// The two journeys of a redirect: to the provider, and back with a code. A code is "code-" and the person's name there.
import type { FakeProvider } from '../options.ts'
import type { WikiState } from '../state/wikiState.ts'

/** What somebody does at the provider. */
export type ProviderOutcome = { readonly person: string } | { readonly error: string }

const codePrefix = 'code-'

/** Without an address of its own it has a page on the wiki. */
export function providerAddress({ api, scriptPath }: WikiState, { id, target }: FakeProvider): string {
  return target ?? `${api.origin}${scriptPath}/${id}/authorize`
}

export function providerTarget(wiki: WikiState, provider: FakeProvider, { returnUrl, state }: Journey): string {
  const target = new URL(providerAddress(wiki, provider))
  target.searchParams.set('response_type', 'code')
  target.searchParams.set('client_id', 'fake-wiki')
  target.searchParams.set('redirect_uri', returnUrl)
  target.searchParams.set('state', state)
  return target.href
}

interface Journey {
  readonly returnUrl: string
  readonly state: string
}

export function personIn(code: string): string | undefined {
  return code.startsWith(codePrefix) ? code.slice(codePrefix.length) : undefined
}

/** The address that the provider sends the browser to. */
export function returnAddress(redirectTarget: string, outcome: ProviderOutcome, prefix = ''): string {
  const journey = new URL(redirectTarget).searchParams
  const back = new URL(journey.get('redirect_uri') ?? '')
  back.searchParams.set(`${prefix}state`, journey.get('state') ?? '')
  if ('error' in outcome) back.searchParams.set(`${prefix}error`, outcome.error)
  else back.searchParams.set(`${prefix}code`, codePrefix + outcome.person)
  return back.href
}
