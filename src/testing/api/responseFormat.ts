// The parameters of a module that say how its requests and messages are serialised.
import { messageFormats, type Localisation, type MessageFormat } from '../messages/renderMessage.ts'
import type { ApiCall } from './apiCall.ts'
import { badValue, type ApiFault } from './apiResult.ts'

export interface ResponseFormat {
  readonly messageFormat: MessageFormat
  readonly mergeRequestFields: boolean
  readonly localisation: Localisation
}

export function parseResponseFormat(call: ApiCall, prefix: string, module: string): ResponseFormat | ApiFault {
  const { parameters, localisation } = call
  const name = `${prefix}messageformat`
  const messageFormat = parameters.text(name) ?? 'wikitext'
  const mergeRequestFields = parameters.flag(`${prefix}mergerequestfields`)
  if (!isMessageFormat(messageFormat)) return badValue(name, messageFormat, module)
  return { messageFormat, mergeRequestFields, localisation }
}

function isMessageFormat(text: string): text is MessageFormat {
  return messageFormats.some((format) => format === text)
}
