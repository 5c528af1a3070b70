// Finds the mistakes in an app's renderers and slots. Only development looks for them.
import { isValidElement } from 'react'
import { requestKind, type AuthRequest, type FieldType } from '../../protocol/index.ts'
import type { Renderers } from './renderers.ts'
import type { SlotName } from './slots.ts'

const slotNames = /* @__PURE__ */ Object.keys({
  heading: true, notice: true, externalIdentity: true, submitRow: true, actions: true, footer: true, redirectPrompt: true, progress: true, passed: true,
} satisfies Record<SlotName, true>)

const fieldTypes = /* @__PURE__ */ Object.keys({
  string: true, password: true, hidden: true, null: true, checkbox: true, button: true, select: true, multiselect: true, unknown: true,
} satisfies Record<FieldType, true>)

/** How the entries of each part of the renderers are checked. */
const parts: { readonly [Part in keyof Renderers]-?: (path: string, part: object) => readonly string[] } = {
  types: (path, part) => [...unknownKeys(path, part, fieldTypes), ...entriesOf(path, part, mistakesInEntry)],
  unknownTypes: (path, part) => entriesOf(path, part, mistakesInEntry),
  fields: (path, part) => entriesOf(path, part, (at, entry) => (isPlainObject(entry) ? mistakesInTyped(at, entry) : mistakesInEntry(at, entry))),
  requests: (path, part) => entriesOf(path, part, mistakesInEntry),
  rules: (path, part) => (Array.isArray(part) ? part.flatMap((rule, index) => mistakesInRule(`${path}[${String(index)}]`, rule)) : [`${path} is not a list.`]),
}

/** Returns a sentence for each mistake, which begins with where it stands. What is well typed has none. */
export function mistakesIn(renderers: unknown, slots: unknown): readonly string[] {
  return [
    ...within('renderers', renderers, (path, given) => [
      ...unknownKeys(path, given, Object.keys(parts)),
      ...Object.entries(parts).flatMap(([name, check]) => within(`${path}.${name}`, (given as Readonly<Record<string, unknown>>)[name], check)),
    ]),
    ...within('slots', slots, (path, given) => [...unknownKeys(path, given, slotNames), ...entriesOf(path, given, mistakesInEntry)]),
  ]
}

/** Returns a sentence for each id that no request has, although one of its kind is there: an id ends with what differs from wiki to wiki. */
export function mistakenIds(renderers: Renderers | undefined, requests: readonly AuthRequest[] = []): readonly string[] {
  return Object.keys(renderers?.requests ?? {}).filter((key) => /[\\:]/.test(key) && !requests.some(({ id }) => id === key)).flatMap((key) => {
    const kind = requestKind(key)
    const ids = requests.filter((request) => request.kind === kind).map(({ id }) => `"${id}"`)
    return ids.length ? [`renderers.requests["${key}"] is not used: the wiki has ${ids.join(', ')}. For all of them name the kind, "${kind}".`] : []
  })
}

function within(path: string, value: unknown, check: (path: string, part: object) => readonly string[]): readonly string[] {
  if (value === undefined) return []
  return typeof value === 'object' && value !== null ? check(path, value) : [`${path} is not an object.`]
}

function unknownKeys(path: string, given: object, known: readonly string[]): readonly string[] {
  return Object.keys(given).filter((key) => !known.includes(key)).map((key) => `${path}.${key} is unknown: there is only ${known.join(', ')}.`)
}

function entriesOf(path: string, given: object, check: (path: string, entry: unknown) => readonly string[]): readonly string[] {
  return Object.entries(given).flatMap(([key, entry]) => check(`${path}.${key}`, entry))
}

function mistakesInEntry(path: string, entry: unknown): readonly string[] {
  if (entry === undefined || entry === null || isComponent(entry)) return []
  return [`${path} is not a component${isValidElement(entry) ? ' but an element: pass the component itself' : ''}.`]
}

function mistakesInTyped(path: string, { type, render, ...rest }: { readonly type?: unknown; readonly render?: unknown }): readonly string[] {
  return [
    ...(fieldTypes.includes(String(type)) ? [] : [`${path}.type is not a type of field: there is only ${fieldTypes.join(', ')}.`]),
    ...(isComponent(render) ? [] : [`${path}.render is not a component.`]),
    ...unknownKeys(path, rest, ['type', 'render']),
  ]
}

function mistakesInRule(path: string, rule: unknown): readonly string[] {
  if (!isPlainObject(rule)) return [`${path} is not a rule, which is { when, render }.`]
  const { when, render, ...rest } = rule
  return [
    ...(typeof when === 'function' ? [] : [`${path}.when is not a function.`]),
    ...(render === null || isComponent(render) ? [] : [`${path}.render is not a component.`]),
    ...unknownKeys(path, rest, ['when', 'render']),
  ]
}

/** Functions and classes, and the objects that `memo`, `forwardRef` and `lazy` return. */
function isComponent(value: unknown): boolean {
  return typeof value === 'function' || (hasReactType(value) && !isValidElement(value))
}

function hasReactType(value: unknown): boolean {
  return typeof value === 'object' && value !== null && '$$typeof' in value
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !hasReactType(value)
}
