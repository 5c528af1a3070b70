// The settings of the page, kept in its URL so that a link reproduces them. Values that the user typed are never part of
// it.
import type { ModuleName } from 'react-mediawiki-auth'

export const modules = ['clientlogin', 'createaccount', 'resetpassword', 'changeauthenticationdata', 'linkaccount'] as const satisfies readonly ModuleName[]
/** What the card shows: a flow, the page of linked accounts, or an editor that needs a session. */
export const cards = ['flow', 'accounts', 'editor'] as const
/** Boolean props of `<AuthFlow>`. */
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
  /** `auto` is the direction of the language. */
  readonly direction: (typeof directions)[number]
  /** Features of the wiki, by name. An unknown name creates another wiki of the same kind. */
  readonly features: readonly string[]
  /** The delay of every response, in milliseconds. */
  readonly latency: number
  /** Whether a redirect uses a popup or this tab. */
  readonly redirect: (typeof redirects)[number]
  /** The return page. With `none`, providers redirect to this page itself. */
  readonly return: string
  /** How long a redirect may take, in milliseconds. */
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

/** Returns a query string with the settings that differ from the defaults. */
export function formatSettings(settings: Settings): string {
  const usual = parseSettings('')
  const changed = (Object.keys(usual) as (keyof Settings)[]).filter((name) => String(settings[name]) !== String(usual[name]))
  const query = changed.map((name) => `${name}=${encodeURIComponent(String(settings[name])).replaceAll('%2C', ',')}`)
  return query.length === 0 ? '' : `?${query.join('&')}`
}
