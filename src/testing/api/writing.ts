// Reads how a module shall write its requests and messages.
import { messageFormats, type MessageFormat } from '../messages/renderMessage.ts'
import type { ApiCall } from './apiCall.ts'
import { badValue, type ApiFault } from './apiResult.ts'
import type { Writing } from './wireRequests.ts'

export function readWriting({ parameters, speech }: ApiCall, prefix: string, module: string): Writing | ApiFault {
  const name = `${prefix}messageformat`
  const format = parameters.text(name) ?? 'wikitext'
  const merge = parameters.flag(`${prefix}mergerequestfields`)
  return isMessageFormat(format) ? { format, merge, speech } : badValue(name, format, module)
}

function isMessageFormat(text: string): text is MessageFormat {
  return messageFormats.some((format) => format === text)
}
