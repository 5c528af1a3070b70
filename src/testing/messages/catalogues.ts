// The languages that the wiki speaks, and where it finds a text.
import { messagesAr } from './messagesAr.ts'
import { messagesDe } from './messagesDe.ts'
import { messagesEn, textsWithoutKey, type MessageCatalogue } from './messagesEn.ts'
import { messagesEs } from './messagesEs.ts'
import { messagesFr } from './messagesFr.ts'
import { messagesHe } from './messagesHe.ts'
import { messagesJa } from './messagesJa.ts'
import { messagesZhHans } from './messagesZhHans.ts'

export const catalogues: Readonly<Record<string, MessageCatalogue>> = {
  en: messagesEn,
  ar: messagesAr,
  de: messagesDe,
  es: messagesEs,
  fr: messagesFr,
  he: messagesHe,
  ja: messagesJa,
  'zh-hans': messagesZhHans,
}

/** Returns the wikitext of a key, or of a text without one. English where the language, and what it falls back to, lacks it. */
export function findText(key: string, language: string, own: Readonly<Record<string, MessageCatalogue>>): string {
  const codes = [language, ...fallbacks(language), 'en']
  return codes.map((code) => own[code]?.[key] ?? catalogues[code]?.[key]).find((text) => text !== undefined) ?? key
}

const withoutKey: ReadonlySet<string> = new Set(textsWithoutKey)

/** Returns a text of a provider in another language. What else stands in its place, such as the name of a domain, stays. */
export function translateText(text: string, language: string, own: Readonly<Record<string, MessageCatalogue>>): string {
  return withoutKey.has(text) ? findText(text, language, own) : text
}

/** As on a real wiki, `de-at` falls back to `de`, and all of Chinese to the simplified one. */
function fallbacks(language: string): readonly string[] {
  const [base = language] = language.split('-')
  return base === 'zh' ? ['zh-hans'] : [base]
}
