// The situation that the page shows, as its address tells it: a link reproduces it. What is typed never gets there.
import type { ModuleName } from 'react-mediawiki-auth'

export const modules = ['clientlogin', 'linkaccount', 'createaccount'] as const satisfies readonly ModuleName[]
export const themes = ['system', 'light', 'dark'] as const
export const redirects = ['popup', 'tab'] as const
export const directions = ['auto', 'ltr', 'rtl'] as const

export interface Settings {
  readonly module: ModuleName
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
  return {
    module: oneOf(modules, 'module'),
    language: query.get('language') ?? 'en',
    theme: oneOf(themes, 'theme'),
    direction: oneOf(directions, 'direction'),
    features: (query.get('features') ?? '').split(/[\s,]+/).filter((name) => name !== ''),
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
