// What is stored of a redirect in this tab, until the tab is back.
import type { FormEntries } from './messages.ts'
import { asRecord, parseJson } from './parse.ts'
import { tabRedirectKey } from './storageKeys.ts'
import { tabStorage } from './tabStorage.ts'
import type { PendingTabRedirect } from './transport.ts'

export const lifetimeMs = 15 * 60_000

/** Of this version, and of any age. Only what the functions here return of it has been checked. */
export type Stored = Readonly<Record<string, unknown>>
export type FlowKey = Pick<PendingTabRedirect, 'api' | 'module'>

/** Returns whether it is stored. */
export function storePending(pending: PendingTabRedirect): boolean {
  const { pathname, search, hash } = location
  return tabStorage.write(tabRedirectKey, JSON.stringify({ ...pending, version: 1, path: pathname + search + hash, time: Date.now() }))
}

export function removePending(): void {
  tabStorage.remove(tabRedirectKey)
}

export function readStored(): Stored | undefined {
  const stored = asRecord(parseJson(String(tabStorage.read(tabRedirectKey))))
  return stored['version'] === 1 ? stored : undefined
}

/** Returns what is stored for this tab, unless it is too old. The caller validates it. */
export function readPendingRedirect(): Stored | undefined {
  const stored = readStored()
  return isFresh(stored) ? stored : undefined
}

export function isFresh(stored: Stored | undefined): stored is Stored {
  // Without a time the age is NaN, which is less than nothing.
  return stored !== undefined && Date.now() - Number(stored['time']) < lifetimeMs
}

export function isOf(stored: Stored | undefined, { api, module }: FlowKey): stored is Stored {
  return stored?.['api'] === api && stored['module'] === module
}

/** Returns whether these parameters of an address are what the redirect asked for. Some providers return none. Neither does "Back". */
export function isReturn(stored: Stored, parameters: FormEntries): boolean {
  const { parameterNames } = parsePending(stored)
  const hasExpected = parameters.some(([name]) => parameterNames.includes(name))
  return hasExpected || (isFresh(stored) && !parameterNames.length && navigationType() === 'navigate')
}

export function parsePending(stored: Stored) {
  const names: readonly unknown[] = Array.isArray(stored['parameterNames']) ? stored['parameterNames'] : []
  const asString = (key: string) => (typeof stored[key] === 'string' ? stored[key] : '')
  return {
    parameterNames: names.filter((name) => typeof name === 'string'),
    host: asString('host'),
    label: asString('label'),
    task: asString('task') || undefined,
  }
}

function navigationType(): unknown {
  // jsdom has no such method.
  const { performance }: { readonly performance: Partial<Performance> } = globalThis
  return asRecord(performance.getEntriesByType?.('navigation')[0])['type']
}
