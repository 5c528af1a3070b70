// Fetches the kit's own words in another language than English, which is built in.
import type { Messages } from './messages.ts'

/**
 * Gives the words of a language or of the one that stands in for it, as MediaWiki has it: those of `pt-br` for `pt`.
 * Languages that nothing stands in for give none, and stay English.
 */
export async function loadWords(language: string): Promise<Messages> {
  if (/^(en\b|$)/.test(language)) return {}
  // Apart from the page, most of which are in English: the list of languages is longer than one may think.
  const { loadLocale } = await import('./locales/index.ts')
  return loadLocale(language)
}
