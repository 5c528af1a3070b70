// What comes back from an identity provider: a code or an error, and what an odd one puts beside it.
import type { ProviderBehaviour } from './behaviour.ts'
import type { ProviderOutcome, ProviderVisit, Vouched } from './visitOfProvider.ts'

export type Pairs = readonly (readonly [name: string, value: string])[]

/** Makes the code that the wiki takes for a proof. */
export type CodeFor = (vouched: Vouched) => string

/** Would leave a script element and run, wherever it is put into a page without care. */
export const endOfScript = `</script><script>console.log('script-ran')</script><!--&amp;"'\u2028é`

/** None of these may reach the wiki: they would make another call of the one that goes on. */
const forbidden: Pairs = [
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

const largeSize = 70_000

export function returnedPairs(visit: ProviderVisit, outcome: ProviderOutcome, codeFor: CodeFor): Pairs {
  const { identity, state } = visit
  const prefix = identity.returnPrefix ?? ''
  const answer =
    'error' in outcome
      ? (['error', outcome.error] as const)
      : (['code', codeFor({ provider: identity.id, person: outcome.person, state })] as const)
  return [[`${prefix}state`, state], [prefix + answer[0], answer[1]]]
}

/** The same from a provider that does not behave. */
export function oddPairs(pairs: Pairs, { state, extra, value, size }: ProviderBehaviour): Pairs {
  return [
    ...pairs.map(([name, given]) => {
      if (name.endsWith('state') && state === 'other') return [name, 'of-another-attempt'] as const
      return name.endsWith('error') && value === 'script' ? ([name, endOfScript] as const) : ([name, given] as const)
    }),
    ...(extra === 'forbidden' ? forbidden : []),
    ...(size === 'over' ? [['filler', 'x'.repeat(largeSize)] as const] : []),
  ]
}

export function withQuery(address: URL, pairs: Pairs): URL {
  const back = new URL(address)
  for (const [name, value] of pairs) back.searchParams.append(name, value)
  return back
}

export function withFragment(address: URL, pairs: Pairs): URL {
  const back = new URL(address)
  back.hash = new URLSearchParams(pairs.map(([name, value]) => [name, value])).toString()
  return back
}
