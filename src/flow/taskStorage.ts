// A task and what its first form holds as text, for a redirect in this tab: the page is gone then, and comes back with it.
import { modules, type FieldOf, type ModuleName, type WikiMessage } from '../protocol/index.ts'
import { asRecord, parseJson } from '../redirect/index.ts'
import type { FieldValue } from './fieldTypes.ts'
import type { Continuation, ExternalIdentity, Task } from './task.ts'
import type { Values } from './values.ts'

export function serializeTask({ task, prefill }: Continuation): string {
  return JSON.stringify({ task, prefill }, (_, value: unknown) => (value instanceof Map ? [...value] : value))
}

/** Returns `undefined` if there is no text or it cannot be read. */
export function parseTask(text: string | undefined): Continuation | undefined {
  return text === undefined ? undefined : parseContinuation(parseJson(text))
}

function parseContinuation(value: unknown): Continuation | undefined {
  const { task, prefill } = asRecord(value)
  const next = parseTaskRecord(task)
  return next && { task: next, prefill: parseValues(prefill) }
}

function parseTaskRecord(value: unknown): Task | undefined {
  const record = asRecord(value)
  const { module } = record
  if (typeof module !== 'string' || !isModule(module)) return undefined
  return {
    module,
    reauthenticatesFor: asString(record['reauthenticatesFor']),
    expectedUsername: asString(record['expectedUsername']),
    request: asString(record['request']),
    chosenButton: parseButton(record['chosenButton']),
    providerButton: parseButton(record['providerButton']),
    checksName: record['checksName'] === true,
    externalIdentity: parseExternalIdentity(record['externalIdentity']),
    canCreateAccount: record['canCreateAccount'] === true,
    justReauthenticated: record['justReauthenticated'] === true,
    loginAfterCreate: record['loginAfterCreate'] === true,
    continuation: parseContinuation(record['continuation']),
  }
}

function parseButton(value: unknown): FieldOf<'button'> | undefined {
  const { name, label } = asRecord(value)
  if (typeof name !== 'string') return undefined
  return { type: 'button', name, label: parseWikiMessage(label), help: undefined, optional: false, sensitive: false }
}

function parseExternalIdentity(value: unknown): ExternalIdentity | undefined {
  const { providerLabel, canLinkAfterLogin, isForgottenByWiki } = asRecord(value)
  if (typeof canLinkAfterLogin !== 'boolean') return undefined
  return { providerLabel: parseWikiMessage(providerLabel), canLinkAfterLogin, isForgottenByWiki: isForgottenByWiki === true }
}

function parseWikiMessage(value: unknown): WikiMessage | undefined {
  const { html, text } = asRecord(value)
  if (typeof html === 'string') return { kind: 'html', html }
  return typeof text === 'string' ? { kind: 'text', text } : undefined
}

function parseValues(value: unknown): Values {
  const entries: readonly unknown[] = Array.isArray(value) ? value : []
  return new Map(
    entries.flatMap((entry): [string, FieldValue][] => {
      const [name, text] = Array.isArray(entry) ? (entry as readonly unknown[]) : []
      return typeof name === 'string' && (typeof text === 'string' || typeof text === 'boolean') ? [[name, text]] : []
    }),
  )
}

function isModule(name: string): name is ModuleName {
  return Object.hasOwn(modules, name)
}

function asString(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}
