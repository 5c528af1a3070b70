// The situation that the page shows, as its address tells it: a link reproduces it. What is typed never gets there.
import type { ModuleName } from 'react-mediawiki-auth'

export const modules = ['clientlogin', 'linkaccount', 'createaccount'] as const satisfies readonly ModuleName[]
/** What the card shows: one flow, or the page of linked accounts. */
export const cards = ['flow', 'accounts'] as const
/** Props of `<AuthFlow>` that are on or off. */
export const switches = ['checkSession', 'logInAfterCreate'] as const
export const themes = ['system', 'light', 'dark'] as const
export const redirects = ['popup', 'tab'] as const
export const directions = ['auto', 'ltr', 'rtl'] as const

export interface Settings {
  readonly card: (typeof cards)[number]
  readonly module: ModuleName
  readonly props: readonly string[]
  readonly language: string
  readonly theme: (typeof themes)[number]
  /** `auto`: that of the language. */
  readonly direction: (typeof directions)[number]
  /** Of the wiki, by name; a name that it does not know makes it another one of the same kind. */
  readonly features: readonly string[]
  /** What every answer is late by, in milliseconds. */
  readonly latency: number
  /** Whether people go to a provider in a window or in this tab. */
  readonly redirect: (typeof redirects)[number]
  /** The return page; `none`: providers send people back to this page itself. */
  readonly return: string
  /** How long a provider may take, in milliseconds. */
  readonly timeout: number
}

export function parseSettings(search: string): Settings {
  const query = new URLSearchParams(search)
  const oneOf = <Choice extends string>(choices: readonly [Choice, ...Choice[]], name: string): Choice =>
    choices.find((choice) => choice === query.get(name)) ?? choices[0]
  const listOf = (name: string) => (query.get(name) ?? '').split(/[\s,]+/).filter((word) => word !== '')
  return {
    card: oneOf(cards, 'card'),
    module: oneOf(modules, 'module'),
    props: listOf('props'),
    language: query.get('language') ?? 'en',
    theme: oneOf(themes, 'theme'),
    direction: oneOf(directions, 'direction'),
    features: listOf('features'),
    latency: Math.max(0, Number(query.get('latency')) || 0),
    redirect: oneOf(redirects, 'redirect'),
    return: query.get('return') ?? '/auth/return.html',
    timeout: Number(query.get('timeout')) || 15 * 60_000,
  }
}

/** Names only what differs from the usual. */
export function formatSettings(settings: Settings): string {
  const usual = parseSettings('')
  const changed = (Object.keys(usual) as (keyof Settings)[]).filter((name) => String(settings[name]) !== String(usual[name]))
  const query = changed.map((name) => `${name}=${encodeURIComponent(String(settings[name])).replaceAll('%2C', ',')}`)
  return query.length === 0 ? '' : `?${query.join('&')}`
}
