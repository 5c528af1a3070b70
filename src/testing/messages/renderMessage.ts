// Puts a message into a language and one of the four message formats. Knows not where it will stand.
import type { Json, JsonObject } from '../http/json.ts'
import type { Message, MessageParam } from './message.ts'
import { textsEn, type Texts } from './textsEn.ts'
import { wikitextToHtml } from './wikitext.ts'

export const messageFormats = ['html', 'none', 'raw', 'wikitext'] as const
export type MessageFormat = (typeof messageFormats)[number]

export interface Speech {
  /** A language code; `qqx` shows keys. */
  readonly language: string
  /** More languages than English, by code. */
  readonly texts: Readonly<Record<string, Texts>>
  /** What stands before a page's name in a link. */
  readonly articlePath: string
}

export function renderMessage(message: Message, format: MessageFormat, speech: Speech): Json | undefined {
  switch (format) {
    case 'none':
      return undefined
    case 'raw':
      return rawMessage(message)
    case 'wikitext':
      return inWikitext(message, speech)
    case 'html':
      return wikitextToHtml(inWikitext(message, speech), speech.articlePath)
  }
}

export function inWikitext(message: Message, speech: Speech): string {
  const params = message.params.map((param) => inWords(param, speech))
  if (speech.language === 'qqx' && message.key in textsEn) {
    return params.length === 0 ? `(${message.key})` : `(${message.key}: ${params.join(', ')})`
  }
  const text = speech.texts[speech.language]?.[message.key] ?? textsEn[message.key] ?? message.key
  return text.replace(/\$(\d)/g, (whole, digit: string) => params[Number(digit) - 1] ?? whole)
}

function inWords(param: MessageParam, speech: Speech): string {
  if (param === null) return ''
  if (typeof param === 'string') return param
  if ('num' in param) return String(param.num)
  if ('duration' in param) return duration(param.duration)
  return inWikitext(param, speech)
}

function duration(seconds: number): string {
  const [count, unit] = seconds < 60 ? [seconds, 'second'] : [Math.ceil(seconds / 60), 'minute']
  return count === 1 ? `1 ${unit}` : `${count} ${unit}s`
}

export function rawMessage({ key, params }: Message): JsonObject {
  return { key, params: params.map(rawParam) }
}

function rawParam(param: MessageParam): Json {
  if (param === null || typeof param === 'string') return param
  return 'key' in param ? rawMessage(param) : { ...param }
}
