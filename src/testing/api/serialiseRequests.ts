// Serialises requests and their fields. The message format is that of labels and helps alone.
import type { Json, JsonObject } from '../http/json.ts'
import { translateText } from '../messages/catalogues.ts'
import type { Message } from '../messages/message.ts'
import { renderMessage } from '../messages/renderMessage.ts'
import type { AuthRequest, Field, Fields } from '../requests/authRequest.ts'
import { mergeFields } from './mergeFields.ts'
import type { ResponseFormat } from './responseFormat.ts'

export function serialiseRequests(requests: readonly AuthRequest[], format: ResponseFormat): JsonObject {
  return {
    requests: requests.map((request) => serialiseRequest(request, format)),
    fields: format.mergeRequestFields ? serialiseFields(mergeFields(requests), format) : undefined,
  }
}

function serialiseRequest(request: AuthRequest, format: ResponseFormat): JsonObject {
  const { id, metadata, required, provider, account, fields } = request
  return {
    id,
    metadata: { ...metadata, moduleDescriptions: translateAll(metadata['moduleDescriptions'], format) },
    required,
    provider: serialiseText(provider, format),
    account: serialiseText(account, format),
    fields: format.mergeRequestFields ? undefined : serialiseFields(fields, format),
  }
}

function serialiseFields(fields: Fields, format: ResponseFormat): ReadonlyMap<string, Json> {
  return new Map(Object.entries(fields).map(([name, field]) => [name, serialiseField(field, format)]))
}

function serialiseField(field: Field, format: ResponseFormat): JsonObject {
  const { type, value, valueMessage, options, label, help, optional, sensitive } = field
  return {
    type,
    value: valueMessage ? renderMessage(valueMessage, 'html', format.localisation) : translate(value, format),
    options: options && new Map(options.map(([option, text]) => [option, translate(text, format)])),
    label: label && serialiseText(label, format),
    help: help && serialiseText(help, format),
    optional,
    sensitive,
  }
}

function serialiseText(text: Message, { messageFormat, localisation }: ResponseFormat): Json | undefined {
  return renderMessage(text, messageFormat, localisation)
}

/** A wiki translates what it says without a message, too. */
function translate<Value extends Json | undefined>(value: Value, { localisation }: ResponseFormat): Value | string {
  return typeof value === 'string' ? translateText(value, localisation.language, localisation.messages) : value
}

/** The names of the user's second factors. */
function translateAll(texts: Json | undefined, format: ResponseFormat): Json | undefined {
  if (texts === undefined || texts === null || typeof texts !== 'object') return texts
  return Object.fromEntries(Object.entries(texts).map(([name, text]: [string, Json | undefined]) => [name, translate(text, format)]))
}
