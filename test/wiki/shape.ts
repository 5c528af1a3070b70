/**
 * The shape of an answer: its keys, its types, and those values that a client decides by.
 * It refuses to see sentences, and what is random.
 */

import type { Answer } from './wire.ts'

export type Shape = string | { readonly [key: string]: Shape }

/** Under these keys a text is a word of the protocol, and compared as it is. */
const spokenKeys = new Set([
  'status',
  'id',
  'type',
  'required',
  'code',
  'module',
  'username',
  'preservedusername',
  'securitysensitiveoperationstatus',
])

/** Under these stands the key of a message, or else a sentence, mangled or not, of somebody who has no key. */
const messageKeys = new Set(['messagecode', 'key'])
const messageKey = /^[a-z][a-z0-9-]*$/

/** The keys of the extension with the demo providers begin with its name, and each wiki calls it as it likes. */
const ownKey = /^(?:demo|lab)(?:providers)?-/

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
  if (messageKeys.has(key)) return messageKey.test(text) ? `"${text.replace(ownKey, '(own)-')}"` : 'a sentence'
  return spokenKeys.has(key) ? `"${text}"` : 'text'
}

/** Requests keep their order, which is the order of a form; of any other list, the kinds of elements count. */
function shapeOfList(list: readonly unknown[], key: string): Shape {
  if (key === 'requests') return shapeOfObject(list.map((item, index) => [`request ${index + 1}`, item]), key)
  const kinds = new Set(list.map((item) => JSON.stringify(shapeOf(item, key))))
  return { 'a list of': [...kinds].sort().join(' | ') }
}

function shapeOfObject(pairs: readonly (readonly [string, unknown])[], key: string): Shape {
  const shape = Object.fromEntries(pairs.map(([name, value]) => [name, shapeOf(value, name)]))
  return key === 'fields' ? { ...shape, 'in this order': pairs.map(([name]) => name).join(' ') } : shape
}
