// A group of fields that a provider asks for. Knows nothing of how it is written on the wire.
import type { Json, JsonObject } from '../http/json.ts'
import { message, verbatim, type Message } from '../messages/message.ts'

export type FieldType = 'string' | 'password' | 'select' | 'checkbox' | 'multiselect' | 'button' | 'hidden' | 'null'

export interface Field {
  readonly type: FieldType
  readonly label: Message
  readonly help: Message
  readonly optional: boolean
  readonly sensitive: boolean
  readonly value?: Json
  /** Value and label, in the wiki's order. */
  readonly options?: readonly (readonly [value: string, label: string])[]
}

export type Fields = Readonly<Record<string, Field>>
export type Necessity = 'optional' | 'required' | 'primary-required'

/** What was posted for one request, field by field. */
export type Values = Readonly<Record<string, string | boolean | readonly string[]>>

export interface AuthRequest {
  readonly id: string
  readonly required: Necessity
  readonly metadata: JsonObject
  readonly provider: Message
  readonly account: Message
  readonly fields: Fields
  /** Where a request of one class reads what was posted in a way of its own. */
  readonly read?: (posted: Posted) => Values | undefined
}

/** The flat map that all requests read. */
export type Posted = ReadonlyMap<string, string | readonly string[]>

type Sketch = Pick<AuthRequest, 'id'> & Partial<AuthRequest>

/** A request that says nothing about itself shows its class as provider and its id as account. */
export function request(sketch: Sketch): AuthRequest {
  const className = sketch.id.split(':')[0] ?? sketch.id
  return {
    required: 'required',
    metadata: {},
    provider: verbatim(className),
    account: verbatim(sketch.id),
    fields: {},
    ...sketch,
  }
}

type Text = string | Message

export function field(type: FieldType, label: Text, help: Text, more: Partial<Field> = {}): Field {
  const usual = { optional: false, sensitive: type === 'password' }
  return { type, label: asMessage(label), help: asMessage(help), ...usual, ...more }
}

function asMessage(text: Text): Message {
  return typeof text === 'string' ? message(text) : text
}
