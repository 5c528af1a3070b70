// Renders a message in a language and in one of the four message formats.
import type { Json, JsonObject } from '../http/json.ts'
import type { Message, MessageParam } from './message.ts'
import { findText } from './catalogues.ts'
import { messagesEn, type MessageCatalogue } from './messagesEn.ts'
import { wikitextToHtml } from './wikitext.ts'

export const messageFormats = ['html', 'none', 'raw', 'wikitext'] as const
export type MessageFormat = (typeof messageFormats)[number]

export interface Localisation {
  /** A language code; `qqx` shows keys. */
  readonly language: string
  /** Messages in other languages, by language code. */
  readonly messages: Readonly<Record<string, MessageCatalogue>>
  /** The path before the page name in links. */
  readonly articlePath: string
}

export function renderMessage(message: Message, format: MessageFormat, localisation: Localisation): Json | undefined {
  switch (format) {
    case 'none':
      return undefined
    case 'raw':
      return rawMessage(message)
    case 'wikitext':
      return toWikitext(message, localisation)
    case 'html':
      return wikitextToHtml(toWikitext(message, localisation), localisation.articlePath)
  }
}

export function toWikitext(message: Message, localisation: Localisation): string {
  const params = message.params.map((param) => paramToWikitext(param, localisation))
  if (localisation.language === 'qqx' && message.key in messagesEn) {
    return params.length === 0 ? `(${message.key})` : `(${message.key}: ${params.join(', ')})`
  }
  return findText(message.key, localisation.language, localisation.messages).replace(/\$(\d)/g, (whole, digit: string) => params[Number(digit) - 1] ?? whole)
}

function paramToWikitext(param: MessageParam, localisation: Localisation): string {
  if (param === null) return ''
  if (typeof param === 'string' || typeof param === 'number') return String(param)
  if ('num' in param) return String(param.num)
  if ('duration' in param) return formatDuration(param.duration, localisation.language)
  return toWikitext(param, localisation)
}

function formatDuration(seconds: number, language: string): string {
  const [count, unit] = seconds < 60 ? [seconds, 'second'] : [Math.ceil(seconds / 60), 'minute']
  return new Intl.NumberFormat([...Intl.NumberFormat.supportedLocalesOf(isTag(language) ? language : 'en'), 'en'], { style: 'unit', unit, unitDisplay: 'long' }).format(count)
}

/** A browser throws for a code that is no language tag, such as some of MediaWiki's. */
function isTag(language: string): boolean {
  return /^[a-z]{2,3}(-[a-z\d]{2,8})*$/i.test(language)
}

export function rawMessage({ key, params }: Message): JsonObject {
  return { key, params: params.map(rawParam) }
}

export function rawParam(param: MessageParam): Json {
  if (param === null || typeof param !== 'object') return param
  return 'key' in param ? rawMessage(param) : { ...param }
}
