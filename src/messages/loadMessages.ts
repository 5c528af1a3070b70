// Loads the messages of a locale. English is built in.
import { isEnglish, type Locale } from './words.ts'

const english: Locale = { language: 'en', messages: {} }

/**
 * Calls `onLocale` when the locale has loaded, and with English after one second without it. Calls `onFailure` if it cannot be
 * loaded. Returns what cancels both, or `undefined` if the language is English.
 */
export function loadMessages(language: string, onLocale: (locale: Locale) => void, onFailure: () => void): (() => void) | undefined {
  if (isEnglish(language)) return
  let isWanted = true
  const deliver = (locale: Locale) => { if (isWanted) onLocale(locale) }
  const timer = setTimeout(deliver, 1000, english)
  // The table of locales is a chunk of its own, because most pages are in English.
  const loading = import('./locales/loadLocale.lazy.ts').then(({ loadLocale }) => loadLocale(language))
  loading.then((locale) => {
    clearTimeout(timer)
    deliver(locale)
  }, () => { if (isWanted) onFailure() })
  return () => {
    isWanted = false
    clearTimeout(timer)
  }
}
