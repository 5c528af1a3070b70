// Messages of the wiki with the format that they came in. Does not render them.
import { isRecord, asString } from './json.ts'

/** The format of the wiki's messages (`messageformat=`). */
export type MessageFormat = 'html' | 'wikitext' | 'raw' | 'none'

/**
 * A message of the wiki. Sanitise `html` before you insert it, and resolve its links against the URL of the wiki.
 */
export type WikiMessage =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'html'; readonly html: string }
  | { readonly kind: 'key'; readonly key: string; readonly params: unknown }

export function parseWikiMessage(value: unknown, format: MessageFormat): WikiMessage | undefined {
  const text = withoutMissingMessages(asString(value) ?? '')
  if (text) return format === 'html' ? { kind: 'html', html: text } : { kind: 'text', text }
  const key = isRecord(value) && asString(value['key'])
  return key ? { kind: 'key', key, params: value['params'] } : undefined
}

/** In place of a message that it lacks a wiki sends its key between these marks, which may be character references. A key is short. */
const missingMessage = /(?:⧼|&#(?:0*10748|x0*29fc);)[^]{1,300}?(?:⧽|&#(?:0*10749|x0*29fd);)/gi

/** Drops the messages that the wiki lacks. Returns an empty string if nothing is left to read. */
export function withoutMissingMessages(text: string): string {
  const rest = text.replace(missingMessage, '')
  if (rest === text) return text
  return /[\p{L}\p{N}]/u.test(rest.replace(/<[^<>]*>|&#?\w+;/g, '')) ? rest : ''
}
