// The shape of an answer: keys, types, and values that a client depends on, but no texts and no random values.
import type { Answer } from './wire.ts'

export type Shape = string | { readonly [key: string]: Shape }

/** The texts under these keys are part of the protocol, so they are compared exactly. */
const exactKeys = new Set([
  'status',
  'id',
  'type',
  'required',
  'code',
  'module',
  'username',
  'name',
  'preservedusername',
  'securitysensitiveoperationstatus',
  'to',
  'validity',
  'prefix',
  'path',
  'group',
  'tokentype',
  'uselang',
  'errorlang',
])

/** The values under these keys are message keys, or texts of providers that have no message key. */
const messageKeys = new Set(['messagecode', 'key'])
const messageKey = /^[a-z][a-z0-9-]*$/

/** Message keys of the extension with the demo providers. The real wiki and the fake one have other prefixes. */
const extensionKey = /^(?:demo|lab)(?:providers)?-/

export function shapeOfAnswer({ asked, status, headers, body }: Answer): Shape {
  const sent = Object.entries(headers).map(([name, value]) => `${name}: ${value ?? 'not sent'}`)
  return { asked, http: [String(status), ...sent].join('\n'), body: shapeOf(body, '') }
}

function shapeOf(value: unknown, key: string): Shape {
  if (typeof value === 'string') return shapeOfText(value, key)
  if (value === null || typeof value === 'boolean') return String(value)
  if (Array.isArray(value)) return shapeOfList(value, key)
  if (typeof value === 'object') return shapeOfObject(Object.entries(value), key)
  return typeof value
}

function shapeOfText(text: string, key: string): Shape {
  if (messageKeys.has(key)) return messageKey.test(text) ? `"${text.replace(extensionKey, '(own)-')}"` : 'a sentence'
  return exactKeys.has(key) ? `"${text}"` : 'text'
}

const orderedKeys = new Set(['requests', 'users', 'mails', 'errors', 'validitymessages', 'modules', 'parameters'])

function isOrdered(key: string): boolean {
  return orderedKeys.has(key)
}

/** Where the order counts, or what each item is, all items are compared. Of other lists only the kinds of items count. */
function shapeOfList(list: readonly unknown[], key: string): Shape {
  if (isOrdered(key)) return shapeOfObject(list.map((item, index) => [`${key} ${index + 1}`, item]), key)
  const kinds = new Set(list.map((item) => JSON.stringify(shapeOf(item, key))))
  return { 'a list of': [...kinds].sort().join(' | ') }
}

function shapeOfObject(pairs: readonly (readonly [string, unknown])[], key: string): Shape {
  const shape = Object.fromEntries(pairs.map(([name, value]) => [name, shapeOf(value, name)]))
  return key === 'fields' ? { ...shape, 'in this order': pairs.map(([name]) => name).join(' ') } : shape
}
