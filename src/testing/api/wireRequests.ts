// Writes requests and their fields as the API does. Options and values stay as they are, whatever the message format.
import type { AuthRequest, Field, Fields } from '../auth/authRequest.ts'
import type { Json, JsonObject } from '../http/json.ts'
import { renderMessage, type MessageFormat, type Speech } from '../messages/renderMessage.ts'
import { mergeFields } from './mergeFields.ts'

export interface Writing {
  readonly format: MessageFormat
  readonly merge: boolean
  readonly speech: Speech
}

export function wireRequests(requests: readonly AuthRequest[], writing: Writing): JsonObject {
  if (!writing.merge) return { requests: requests.map((request) => wireRequest(request, writing)) }
  return {
    requests: requests.map((request) => wireRequest(request, writing)),
    fields: wireFields(mergeFields(requests), writing),
  }
}

function wireRequest({ id, metadata, required, provider, account, fields }: AuthRequest, writing: Writing): JsonObject {
  return {
    id,
    metadata,
    required,
    provider: renderMessage(provider, writing.format, writing.speech),
    account: renderMessage(account, writing.format, writing.speech),
    fields: writing.merge ? undefined : wireFields(fields, writing),
  }
}

function wireFields(fields: Fields, writing: Writing): ReadonlyMap<string, Json> {
  return new Map(Object.entries(fields).map(([name, field]) => [name, wireField(field, writing)]))
}

function wireField({ type, value, options, label, help, optional, sensitive }: Field, writing: Writing): JsonObject {
  return {
    type,
    value,
    options: options && new Map(options),
    label: renderMessage(label, writing.format, writing.speech),
    help: renderMessage(help, writing.format, writing.speech),
    optional,
    sensitive,
  }
}
