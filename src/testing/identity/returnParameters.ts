// The parameters that an identity provider returns: a code or an error, and those of a faulty provider.
import type { AuthorizationRequest, CodeClaims, ProviderOutcome } from './authorizationRequest.ts'
import type { ProviderBehaviour } from './behaviour.ts'

export type ReturnParameters = readonly (readonly [name: string, value: string])[]

/** Creates the authorization code that the wiki accepts. */
export type CodeFor = (claims: CodeClaims) => string

/** Ends a script element and runs a script, if a page contains it unescaped. */
export const endOfScript = `</script><script>console.log('script-ran')</script><!--&amp;"'\u2028é`

/** Must not reach the wiki, because they would change the call that continues the flow. */
const forbiddenParameters: ReturnParameters = [
  ['action', 'logout'],
  ['format', 'xml'],
  ['origin', 'https://elsewhere.example'],
  ['logintoken', 'of-somebody-else'],
  ['token', 'of-somebody-else'],
  ['logincontinue', ''],
  ['continue', '1'],
  ['loginreturnurl', 'https://elsewhere.example/'],
  ['loginrequests', 'none'],
  ['requests', 'none'],
  ['username', 'Somebody'],
]

const oversizeLength = 70_000

export function createReturnParameters(
  { provider, state }: AuthorizationRequest,
  outcome: ProviderOutcome,
  codeFor: CodeFor,
): ReturnParameters {
  const prefix = provider.returnPrefix ?? ''
  const stateParameter = [`${prefix}state`, state] as const
  if ('error' in outcome) return [stateParameter, [`${prefix}error`, outcome.error]]
  return [stateParameter, [`${prefix}code`, codeFor({ provider: provider.id, user: outcome.user, state })]]
}

/** Adds what a faulty provider does, as its behaviour says. */
export function applyFaults(parameters: ReturnParameters, behaviour: ProviderBehaviour): ReturnParameters {
  const { state, extra, value, size } = behaviour
  return [
    ...parameters.map(([name, original]) => {
      if (name.endsWith('state') && state === 'other') return [name, 'of-another-attempt'] as const
      return [name, name.endsWith('error') && value === 'script' ? endOfScript : original] as const
    }),
    ...(extra === 'forbidden' ? forbiddenParameters : []),
    ...(size === 'over' ? [['filler', 'x'.repeat(oversizeLength)] as const] : []),
  ]
}

export function addQuery(returnUrl: URL, parameters: ReturnParameters): URL {
  const result = new URL(returnUrl)
  for (const [name, value] of parameters) result.searchParams.append(name, value)
  return result
}

export function addFragment(returnUrl: URL, parameters: ReturnParameters): URL {
  const result = new URL(returnUrl)
  result.hash = new URLSearchParams(parameters.map(([name, value]) => [name, value])).toString()
  return result
}
