// The locales of the package's own messages. Each is a file that is loaded when it is needed.
import type { Messages } from '../messages.ts'
import type { Locale } from '../words.ts'
import { fallbackLocales } from './fallbackLocales.ts'

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

/** Returns the locale to show for a language: its own, else its fallback. `undefined` if there is neither. */
export function localeFor(language: string): string | undefined {
  const code = language.toLowerCase()
  if (Object.hasOwn(files, code)) return code
  const isShort = !code.includes('-')
  return fallbackLocales.get(code) ?? (isShort ? undefined : localeFor(code.replace(/-[^-]*$/, '')))
}

/** Returns the messages to show for a language: English, which is none, if no locale fits. */
export async function loadLocale(language: string): Promise<Locale> {
  // As in MediaWiki, `qqx` shows the keys of the messages.
  if (language === 'qqx') return { language, messages: new Proxy<Messages>({}, { get: (_, key) => `(${String(key)})` }) }
  const locale = localeFor(language)
  const file = locale === undefined ? undefined : await files[locale]?.()
  return locale === undefined || file === undefined ? { language: 'en', messages: {} } : { language: locale, messages: file.default }
}
