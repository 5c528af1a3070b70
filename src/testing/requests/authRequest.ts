// An authentication request: a group of fields that a provider asks for.
import type { Json, JsonObject } from '../http/json.ts'
import { message, verbatimMessage, type Message } from '../messages/message.ts'

export type FieldType = 'string' | 'password' | 'select' | 'checkbox' | 'multiselect' | 'button' | 'hidden' | 'null'

export interface Field {
  readonly type: FieldType
  readonly label: Message | undefined
  readonly help: Message | undefined
  readonly optional: boolean
  readonly sensitive: boolean
  readonly value?: Json | undefined
  /** In place of `value`. It is HTML, whatever the message format. */
  readonly valueMessage?: Message | undefined
  /** Value and label, in the wiki's order. */
  readonly options?: readonly (readonly [value: string, label: string])[] | undefined
}

export type Fields = Readonly<Record<string, Field>>
export type Necessity = 'optional' | 'required' | 'primary-required'

/** The posted values of one request, by field. */
export type SubmittedValues = Readonly<Record<string, string | boolean | readonly string[]>>

export interface AuthRequest {
  readonly id: string
  readonly required: Necessity
  readonly metadata: JsonObject
  readonly provider: Message
  readonly account: Message
  readonly fields: Fields
  /** Replaces the usual parsing of the posted fields. Returns `undefined` if the request was not submitted. */
  readonly parse?: (posted: PostedValues) => SubmittedValues | undefined
}

/** All posted fields; requests may share a field. */
export type PostedValues = ReadonlyMap<string, string | readonly string[]>

type RequestDraft = Pick<AuthRequest, 'id'> & Partial<AuthRequest>

/** As in MediaWiki, the default provider is the class name and the default account is the id. */
export function createRequest(draft: RequestDraft): AuthRequest {
  const className = draft.id.split(':')[0] ?? draft.id
  return {
    required: 'required',
    metadata: {},
    provider: verbatimMessage(className),
    account: verbatimMessage(draft.id),
    fields: {},
    ...draft,
  }
}

/** `undefined` for a text that a provider has left out. */
type KeyOrMessage = string | Message | undefined

export function createField(type: FieldType, label: KeyOrMessage, help: KeyOrMessage, more: Partial<Field> = {}): Field {
  const usual = { optional: false, sensitive: type === 'password' }
  return { type, label: toMessage(label), help: toMessage(help), ...usual, ...more }
}

function toMessage(keyOrMessage: KeyOrMessage): Message | undefined {
  return typeof keyOrMessage === 'string' ? message(keyOrMessage) : keyOrMessage
}
