// Serialises faults and warnings in the requested format. `bc` is the old format, which has a single error.
import type { Json, JsonObject } from '../http/json.ts'
import { messageCode, type Message } from '../messages/message.ts'
import { rawMessage, rawParam, renderMessage, toWikitext, type Localisation } from '../messages/renderMessage.ts'
import { wikitextToPlain } from '../messages/wikitext.ts'
import type { ApiFault, ApiWarning } from './apiResult.ts'

export const errorFormats = ['bc', 'plaintext', 'html', 'wikitext', 'raw', 'none'] as const
export type ErrorFormat = (typeof errorFormats)[number]

export interface ErrorFormatContext {
  readonly format: ErrorFormat
  readonly localisation: Localisation
  /** The module that was called. */
  readonly module: string
  /** Points to the documentation. */
  readonly docref: string
  /** `*` in format version 1. */
  readonly docrefKey: 'docref' | '*'
}

export function serialiseFault(fault: ApiFault, context: ErrorFormatContext): JsonObject {
  const { code, message, data, trace } = fault
  const ending = trace === undefined ? { [context.docrefKey]: context.docref } : { trace }
  if (context.format === 'bc') {
    return { error: { code, info: toPlainText(message, context.localisation), ...data, ...ending } }
  }
  const module = trace === undefined ? (fault.module ?? context.module) : undefined
  const more = (fault.others ?? []).map((other) => ({ code: messageCode(other), ...formatMessage(other, context), module }))
  return { errors: withoutRepetition([{ code, ...formatMessage(message, context), data, module }, ...more]), ...ending }
}

/** Messages within a result, such as why a name or a password is refused. In the old format they are raw. */
export function serialiseReasons(reasons: readonly Message[], context: ErrorFormatContext): readonly JsonObject[] {
  const serialised = reasons.map((reason) => {
    const code = messageCode(reason)
    if (context.format !== 'bc') return { code, ...formatMessage(reason, context) }
    return { message: reason.key, params: reason.params.map(rawParam), code, type: 'error' }
  })
  return withoutRepetition(serialised)
}

/** Without their texts, two messages may be the same. */
function withoutRepetition(list: readonly JsonObject[]): readonly JsonObject[] {
  return [...new Map(list.map((item) => [JSON.stringify(item), item])).values()]
}

/** In the old format each module has a single text. */
export function serialiseWarnings(warnings: readonly ApiWarning[], context: ErrorFormatContext): Json | undefined {
  if (warnings.length === 0) return undefined
  if (context.format !== 'bc') {
    return warnings.map(({ code, message, module }) => ({ code, ...formatMessage(message, context), module }))
  }
  const textKey = context.docrefKey === '*' ? '*' : 'warnings'
  return Object.fromEntries(
    warnings.map(({ module, message }) => [module, { [textKey]: toPlainText(message, context.localisation) }]),
  )
}

function formatMessage(message: Message, { format, localisation }: ErrorFormatContext): JsonObject {
  switch (format) {
    case 'bc':
    case 'plaintext':
      return { text: toPlainText(message, localisation) }
    case 'wikitext':
      return { text: toWikitext(message, localisation) }
    case 'html':
      return { html: renderMessage(message, 'html', localisation) }
    case 'raw':
      return rawMessage(message)
    case 'none':
      return {}
  }
}

function toPlainText(message: Message, localisation: Localisation): string {
  return wikitextToPlain(toWikitext(message, localisation))
}
