// The outcome of a call: a result or a fault, and the warnings beside a result.
import type { JsonObject } from '../http/json.ts'
import { message, messageCode, type Message } from '../messages/message.ts'

export interface ApiFault {
  readonly kind: 'fault'
  readonly code: string
  readonly message: Message
  /** More reasons for the same refusal. The old error format has only the first. */
  readonly others?: readonly Message[] | undefined
  readonly data?: JsonObject | undefined
  readonly headers?: Readonly<Record<string, string>> | undefined
  /** Default: the module that was called. */
  readonly module?: string | undefined
  /** Only exceptions have one; they have neither a module nor a link to the documentation. */
  readonly trace?: string | undefined
}

export interface ApiWarning {
  readonly module: string
  readonly code: string
  readonly message: Message
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

/** Returns `undefined` if there is no reason to refuse. */
export function refusal([first, ...others]: readonly Message[]): ApiFault | undefined {
  return first && fault(messageCode(first), first, { others })
}
