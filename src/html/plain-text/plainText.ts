// Turns the wiki's HTML into plain text for names, for the first paint and for terminals. The result is never inserted as HTML.
import type { WikiMessage } from '../../protocol/index.ts'

const namedEntities: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', '\u00a0'],
])

export function hasMarkup(html: string): boolean {
  return /<[a-z!/?]/i.test(html)
}

/** In HTML a line break in the source is a space. */
export function joinLines(text: string): string {
  return text.replace(/\s+/g, (space) => (space.includes('\n') ? ' ' : space))
}

/** They steer a terminal. A line break and a tab do not. */
const controlCharacters = /[^\P{Cc}\n\t]/gu

/**
 * Returns a message without its markup, for names, titles, announcements and terminals. It has no control characters beside line
 * breaks and tabs, which a wiki can write as `&#27;`.
 */
export function toPlainText(message: WikiMessage): string {
  const text = message.kind === 'html' ? htmlToPlainText(message.html) : message.kind === 'text' ? message.text : message.key
  return text.replace(controlCharacters, '')
}

const tag = /<(script|style)[^]*?<\/\1\s*>|<[a-z!/?][^>]*>/gi
const lineTag = /^<\/?(blockquote|br|d[dlt]|div|h\d|li|ol|p|pre|table|tr|ul)\b/i
/** An attribute that says what an image or an icon shows. */
const nameAttribute = /\s(?:alt|aria-label|title)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i

export function htmlToPlainText(html: string): string {
  const text = withoutTags(html.replace(/<img\b[^>]*>/gi, nameIn))
  return text.trim() === '' ? withoutTags(nameIn(html)) || text : text
}

function nameIn(html: string): string {
  return nameAttribute.exec(html)?.slice(1).find(Boolean) ?? ''
}

/** In markup a line ends where a block does. */
function withoutTags(html: string): string {
  return (hasMarkup(html) ? linesOf(html) : html)
    .replace(/&(#?)(\w+);/g, (entity, hash, body: string) => (hash ? decodeCharacter(body) : namedEntities.get(body)) ?? entity)
}

function linesOf(html: string): string {
  const text = joinLines(html).replace(tag, (found) => (lineTag.test(found) ? '\n' : ''))
  return text.replace(/\s+/g, (space) => (space.includes('\n') ? '\n' : space)).trim()
}

/** The leading zero makes `x27` a hexadecimal literal and leaves `39` as it is. */
function decodeCharacter(digits: string): string | undefined {
  const code = Number(`0${digits}`)
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined
}
