// How a pretended identity provider behaves: each row is one thing that real ones do, or should not do, to those who
// come. A cookie keeps the choice for a browser, and the address of a page overrides it for that page.

/** What may be chosen, and how a person reads it. The first choice of each row is the usual one. */
export const behaviours = {
  decide: {
    label: 'Decision',
    choices: { ask: 'Ask the person', allow: 'Allow at once', deny: 'Deny at once', error: 'Break down at once' },
  },
  return: {
    label: 'The answer comes back',
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
  state: { label: 'State', choices: { own: 'the one that was sent', other: 'that of another attempt' } },
  times: { label: 'Comes back', choices: { once: 'once', twice: 'twice, in two windows' } },
  extra: { label: 'Parameters beside', choices: { none: 'none', forbidden: 'some that nobody may forward' } },
  value: { label: 'Reason of a refusal', choices: { plain: 'a word', script: 'one that ends a script' } },
  size: { label: 'Size', choices: { small: 'small', over: 'more than 64 KB' } },
  encoding: { label: 'A POST is encoded', choices: { form: 'as a form', multipart: 'in parts' } },
} as const

type Behaviours = typeof behaviours
export type BehaviourName = keyof Behaviours
export type ProviderBehaviour = { readonly [Name in BehaviourName]: keyof Behaviours[Name]['choices'] }

export const behaviourNames = Object.keys(behaviours) as readonly BehaviourName[]

/** The cookie holds what differs from the usual, written as a query: `coop=same-origin&return=post`. */
export const behaviourCookie = 'identity-provider'

/** A choice that does not exist is the usual one. */
export function readBehaviour(address: URLSearchParams, cookie = ''): ProviderBehaviour {
  const kept = new URLSearchParams(cookie)
  const chosen = behaviourNames.map((name) => {
    const possible = Object.keys(behaviours[name].choices)
    return [name, [address.get(name), kept.get(name)].find((value) => possible.includes(value ?? '')) ?? possible[0]]
  })
  // Each value was found among the choices of its row.
  return Object.fromEntries(chosen) as ProviderBehaviour
}

export function writeBehaviour(behaviour: ProviderBehaviour): string {
  const unusual = behaviourNames.filter((name) => behaviour[name] !== Object.keys(behaviours[name].choices)[0])
  return unusual.map((name) => `${name}=${behaviour[name]}`).join('&')
}
