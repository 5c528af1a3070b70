// What all messages of a wiki have in common: where their links lead, and their language.
import type { WikiTextContextValue } from '../../html/index.ts'
import { toLanguageTag, type Words } from '../../messages/index.ts'

/** `language` is that of the wiki's messages, where it is known. */
export function wikiTextContext(api: string, language: string | undefined, words: Words): WikiTextContextValue {
  const lang = language === undefined ? undefined : toLanguageTag(language)
  return { baseUrl: api, lang: lang === words.language ? undefined : lang }
}
