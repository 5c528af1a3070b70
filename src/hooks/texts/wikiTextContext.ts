// What all messages of a wiki have in common: where their links lead, and their language.
import type { WikiTextContextValue } from '../../html/index.ts'
import { toLanguageTag } from '../../messages/index.ts'

/** `language` is that of the wiki's messages, where it is known, and `around` the language tag of the words around them. */
export function wikiTextContext(api: string, language: string | undefined, around: string | undefined): WikiTextContextValue {
  const lang = language === undefined ? undefined : toLanguageTag(language)
  return { baseUrl: api, lang: lang === around ? undefined : lang }
}
