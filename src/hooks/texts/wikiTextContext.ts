// What all messages of a wiki have in common: where their links lead, and their language.
import type { WikiTextContextValue } from '../../html/index.ts'
import { textDirection, toLanguageTag } from '../../messages/index.ts'

/** `language` is that of the wiki's messages, where it is known, and `around` the language tag of the words around them. */
export function wikiTextContext(api: string, language: string | undefined, around: string | undefined): WikiTextContextValue {
  const lang = language === undefined ? undefined : toLanguageTag(language)
  const direction = language === undefined ? undefined : textDirection(language)
  return { baseUrl: api, lang: lang === around ? undefined : lang, direction }
}
