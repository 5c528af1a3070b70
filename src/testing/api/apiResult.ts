// The outcome of a call: a result or a fault.
import type { JsonObject } from '../http/json.ts'
import { message, type Message } from '../messages/message.ts'

export interface ApiFault {
  readonly kind: 'fault'
  readonly code: string
  readonly message: Message
  readonly data?: JsonObject | undefined
  readonly headers?: Readonly<Record<string, string>> | undefined
  /** Default: the module that was called. */
  readonly module?: string | undefined
  /** Only exceptions have one; they have neither a module nor a link to the documentation. */
  readonly trace?: string | undefined
}

export type ApiResult = { readonly kind: 'result'; readonly body: JsonObject } | ApiFault

export function result(body: JsonObject): ApiResult {
  return { kind: 'result', body }
}

type Details = Omit<ApiFault, 'kind' | 'code' | 'message'>

export function fault(code: string, text: Message, details: Details = {}): ApiFault {
  return { kind: 'fault', code, message: text, ...details }
}

export function missingParameter(name: string): ApiFault {
  return fault('missingparam', message('apierror-missingparam', name))
}

export function badValue(name: string, value: string, module?: string): ApiFault {
  return fault('badvalue', message('apierror-badvalue', name, value), module === undefined ? {} : { module })
}

export function mustPost(names: readonly string[]): ApiFault {
  return fault('mustpostparams', message('apierror-mustpostparams', names.join(', '), { num: names.length }))
}
