// The languages that the kit's own words come in, each in a file that is fetched when it is wanted.
import type { Messages } from '../messages.ts'
import { standIns } from './standIns.ts'

type LoadFile = () => Promise<{ readonly default: object }>

const files: Readonly<Record<string, LoadFile>> = {
  ar: () => import('./ar.json'),
  bn: () => import('./bn.json'),
  cs: () => import('./cs.json'),
  de: () => import('./de.json'),
  es: () => import('./es.json'),
  fa: () => import('./fa.json'),
  fr: () => import('./fr.json'),
  he: () => import('./he.json'),
  hi: () => import('./hi.json'),
  id: () => import('./id.json'),
  it: () => import('./it.json'),
  ja: () => import('./ja.json'),
  ko: () => import('./ko.json'),
  nb: () => import('./nb.json'),
  nl: () => import('./nl.json'),
  pl: () => import('./pl.json'),
  'pt-br': () => import('./pt-br.json'),
  ru: () => import('./ru.json'),
  sv: () => import('./sv.json'),
  tr: () => import('./tr.json'),
  uk: () => import('./uk.json'),
  'zh-hans': () => import('./zh-hans.json'),
  'zh-hant': () => import('./zh-hant.json'),
}

/** The language whose words are shown for another one, if there is any. */
export function localeFor(language: string): string | undefined {
  const code = language.toLowerCase()
  if (Object.hasOwn(files, code)) return code
  const isShort = !code.includes('-')
  return standIns.get(code) ?? (isShort ? undefined : localeFor(code.replace(/-[^-]*$/, '')))
}

export async function loadLocale(language: string): Promise<Messages> {
  // MediaWiki's way to see which message stands where.
  if (language === 'qqx') return new Proxy<Messages>({}, { get: (_, key) => `(${String(key)})` })
  const locale = localeFor(language)
  const file = locale === undefined ? undefined : await files[locale]?.()
  return file?.default ?? {}
}
