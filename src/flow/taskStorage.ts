// What a flow is about, as text: a tab that goes to a third party keeps it, to go on with it once it is back.
import { modules, type FieldOf, type ModuleName, type WikiText } from '../protocol/index.ts'
import { asRecord, parseJson } from '../redirect/index.ts'
import type { Leg, Vouched } from './task.ts'
import type { FieldValue } from './fieldTypes.ts'
import type { Values } from './values.ts'

export function writeLeg(leg: Leg): string {
  return JSON.stringify(leg, (_, value: unknown) => (value instanceof Map ? [...value] : value))
}

/** Undefined: there was none, or it cannot be read any more. */
export function readLeg(text: string | undefined): Leg | undefined {
  return text === undefined ? undefined : parseLeg(parseJson(text))
}

function parseLeg(value: unknown): Leg | undefined {
  const { module, operation, person, pressed, vouched, then, ...flags } = asRecord(value)
  if (typeof module !== 'string' || !isModule(module)) return undefined
  const { leg, kept } = asRecord(then)
  const next = parseLeg(leg)
  return {
    module,
    operation: textOf(operation),
    person: textOf(person),
    pressed: parseButton(pressed),
    vouched: parseVouched(vouched),
    mayCreate: flags['mayCreate'] === true,
    isFresh: flags['isFresh'] === true,
    logsInAfter: flags['logsInAfter'] === true,
    then: next && { leg: next, kept: parseKept(kept) },
  }
}

function parseButton(value: unknown): FieldOf<'button'> | undefined {
  const { name, label } = asRecord(value)
  if (typeof name !== 'string') return undefined
  return { type: 'button', name, label: parseWords(label), help: undefined, optional: false, sensitive: false }
}

function parseVouched(value: unknown): Vouched | undefined {
  const { by, mayLink, isLost } = asRecord(value)
  if (typeof mayLink !== 'boolean') return undefined
  return { by: parseWords(by), mayLink, isLost: isLost === true }
}

function parseWords(value: unknown): WikiText | undefined {
  const { html, text } = asRecord(value)
  if (typeof html === 'string') return { kind: 'html', html }
  return typeof text === 'string' ? { kind: 'text', text } : undefined
}

function parseKept(value: unknown): Values {
  const pairs: readonly unknown[] = Array.isArray(value) ? value : []
  return new Map(
    pairs.flatMap((pair): [string, FieldValue][] => {
      const [name, kept] = Array.isArray(pair) ? (pair as readonly unknown[]) : []
      return typeof name === 'string' && (typeof kept === 'string' || typeof kept === 'boolean') ? [[name, kept]] : []
    }),
  )
}

function isModule(name: string): name is ModuleName {
  return Object.hasOwn(modules, name)
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}
