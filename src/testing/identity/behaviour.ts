// How an identity provider behaves, including faults of real ones. A cookie keeps the settings of a browser, and the URL
// of a page overrides them for that page.

/** The settings with their labels. The first choice of each is the default. */
export const behaviours = {
  decide: {
    label: 'Decision',
    choices: { ask: 'Ask the user', allow: 'Allow at once', deny: 'Deny at once', error: 'Simulate an error at once' },
  },
  return: {
    label: 'Answer is returned',
    choices: { query: 'in the query', fragment: 'in the fragment', post: 'by POST' },
  },
  coop: {
    label: 'Cross-Origin-Opener-Policy',
    choices: {
      none: 'none',
      'same-origin': 'same-origin',
      'same-origin-allow-popups': 'same-origin-allow-popups',
      'noopener-allow-popups': 'noopener-allow-popups',
    },
  },
  coopAt: { label: 'That header is sent', choices: { page: 'with every page', hop: 'with a redirect before the page' } },
  state: { label: 'State', choices: { own: 'as it was sent', other: 'that of another attempt' } },
  times: { label: 'Answers', choices: { once: 'once', twice: 'twice, in two windows' } },
  extra: { label: 'Extra parameters', choices: { none: 'none', forbidden: 'some that must not be forwarded' } },
  value: { label: 'Reason for a refusal', choices: { plain: 'a word', script: 'one that ends a script' } },
  size: { label: 'Size', choices: { small: 'small', over: 'more than 64 KB' } },
  encoding: { label: 'Encoding of a POST', choices: { form: 'as a form', multipart: 'multipart' } },
} as const

type Behaviours = typeof behaviours
export type BehaviourName = keyof Behaviours
export type ProviderBehaviour = { readonly [Name in BehaviourName]: keyof Behaviours[Name]['choices'] }

export const behaviourNames = Object.keys(behaviours) as readonly BehaviourName[]

/** The cookie's value is a query string of the settings that are not the default: `coop=same-origin&return=post`. */
export const behaviourCookie = 'identity-provider'

/** Unknown choices are replaced by the default. */
export function parseBehaviour(query: URLSearchParams, cookie = ''): ProviderBehaviour {
  const stored = new URLSearchParams(cookie)
  const chosen = behaviourNames.map((name) => {
    const possible = Object.keys(behaviours[name].choices)
    return [name, [query.get(name), stored.get(name)].find((value) => possible.includes(value ?? '')) ?? possible[0]]
  })
  // Each value is one of the choices of its setting.
  return Object.fromEntries(chosen) as ProviderBehaviour
}

export function formatBehaviour(behaviour: ProviderBehaviour): string {
  const changed = behaviourNames.filter((name) => behaviour[name] !== Object.keys(behaviours[name].choices)[0])
  return changed.map((name) => `${name}=${behaviour[name]}`).join('&')
}
