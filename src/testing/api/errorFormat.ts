// Writes faults and warnings in the format that the caller wants: `bc` is the old one, a single error.
import type { Json, JsonObject } from '../http/json.ts'
import type { Message } from '../messages/message.ts'
import { inWikitext, rawMessage, renderMessage, type Speech } from '../messages/renderMessage.ts'
import { wikitextToPlain } from '../messages/wikitext.ts'
import type { ApiWarning } from './apiCall.ts'
import type { ApiFault } from './apiResult.ts'

export const errorFormats = ['bc', 'plaintext', 'html', 'wikitext', 'raw', 'none'] as const
export type ErrorFormat = (typeof errorFormats)[number]

export interface Complaint {
  readonly format: ErrorFormat
  readonly speech: Speech
  /** The module that was called. */
  readonly module: string
  /** Where to read more. */
  readonly docref: string
  /** Version 1 hides it under a star. */
  readonly docrefKey: 'docref' | '*'
}

export function wireFault(fault: ApiFault, complaint: Complaint): JsonObject {
  const { code, message, data, trace } = fault
  const ending = trace === undefined ? { [complaint.docrefKey]: complaint.docref } : { trace }
  if (complaint.format === 'bc') {
    return { error: { code, info: plain(message, complaint.speech), ...data, ...ending } }
  }
  const module = trace === undefined ? (fault.module ?? complaint.module) : undefined
  return { errors: [{ code, ...inFormat(message, complaint), data, module }], ...ending }
}

/** The old format gathers the warnings of a module in one text. */
export function wireWarnings(warnings: readonly ApiWarning[], complaint: Complaint): Json | undefined {
  if (warnings.length === 0) return undefined
  if (complaint.format !== 'bc') {
    return warnings.map(({ code, message, module }) => ({ code, ...inFormat(message, complaint), module }))
  }
  const textKey = complaint.docrefKey === '*' ? '*' : 'warnings'
  return Object.fromEntries(
    warnings.map(({ module, message }) => [module, { [textKey]: plain(message, complaint.speech) }]),
  )
}

function inFormat(message: Message, { format, speech }: Complaint): JsonObject {
  switch (format) {
    case 'bc':
    case 'plaintext':
      return { text: plain(message, speech) }
    case 'wikitext':
      return { text: inWikitext(message, speech) }
    case 'html':
      return { html: renderMessage(message, 'html', speech) }
    case 'raw':
      return rawMessage(message)
    case 'none':
      return {}
  }
}

function plain(message: Message, speech: Speech): string {
  return wikitextToPlain(inWikitext(message, speech))
}
