// Words that come from the wiki, kept with the format that they came in. Makes nothing of them.
import { isRecord, textOf } from './json.ts'

/** `messageformat=`: what form the wiki's words come in. */
export type MessageFormat = 'html' | 'wikitext' | 'raw' | 'none'

/**
 * Words of the wiki. HTML is escaped against script but must still be sanitised; its links are relative to the wiki.
 */
export type WikiText =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'html'; readonly html: string }
  | { readonly kind: 'key'; readonly key: string; readonly params: unknown }

export function parseWikiText(value: unknown, format: MessageFormat): WikiText | undefined {
  const text = textOf(value)
  if (text) return format === 'html' ? { kind: 'html', html: text } : { kind: 'text', text }
  const key = isRecord(value) && textOf(value['key'])
  return key ? { kind: 'key', key, params: value['params'] } : undefined
}
