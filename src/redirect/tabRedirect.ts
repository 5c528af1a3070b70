// A redirect in this tab: leaves the page, and reads the parameters when the tab is back.
import { readForwardedReturn } from './forwardedReturn.ts'
import { urlParameters, type FormEntries } from './messages.ts'
import { ownAddress, pageAddress } from './pageAddress.ts'
import { asRecord, parseJson } from './parse.ts'
import { clearPopupName } from './popupName.ts'
import { popupStateKey, tabRedirectKey } from './storageKeys.ts'
import { tabStorage } from './tabStorage.ts'
import type { ConsumedReturn, PendingTabRedirect, TabReturn } from './transport.ts'

const lifetimeMs = 15 * 60_000

type Stored = Readonly<Record<string, unknown>>
type FlowKey = Pick<PendingTabRedirect, 'api' | 'module'>

/**
 * Leaves the page. Returns what cancels it, as long as the page is still there. Stays if the tab would not know what to do with
 * its return, unless `mayLoseReturn`.
 */
export function redirectInTab(target: string, pending: PendingTabRedirect, mayLoseReturn: boolean): (() => void) | 'storageBlocked' {
  // Left by an earlier redirect in which this tab was the popup. The return page would use it.
  tabStorage.remove(popupStateKey)
  clearPopupName()
  const { pathname, search, hash } = location
  const stored = JSON.stringify({ ...pending, version: 1, path: pathname + search + hash, time: Date.now() })
  if (!tabStorage.write(tabRedirectKey, stored) && !mayLoseReturn) return 'storageBlocked'
  location.assign(target)
  return () => { tabStorage.remove(tabRedirectKey) }
}

/** What came back for another flow than the first that asked. */
let unclaimed: Return | undefined

interface Return {
  /** What is stored for this tab, of any age. The storage may have been cleared. */
  readonly stored: Stored | undefined
  readonly parameters: FormEntries
}

/**
 * Returns what this tab has brought back, and removes it from storage and URL. `undefined` if the user pressed "Back", or
 * opened the page otherwise. What the return page has forwarded leaves the URL even if no flow of this page knows of it.
 */
export function consumeReturn(expected: FlowKey): Promise<ConsumedReturn> | ConsumedReturn {
  const returned = unclaimed ?? takeReturn(expected)
  unclaimed = undefined
  if (!returned) return undefined
  if (isOf(returned.stored, expected)) return isFresh(returned.stored) ? tabReturn(returned.stored, returned.parameters, expected) : 'lost'
  unclaimed = returned
  // One turn later: another flow of this page may be about to ask for it.
  return new Promise((resolve) => {
    setTimeout(() => {
      resolve(unclaimed === returned ? 'lost' : undefined)
      unclaimed = undefined
    })
  })
}

/** Returns what is stored for this tab, unless it is too old. The caller validates it. */
export function readPendingRedirect(): Stored | undefined {
  const stored = readStored()
  return isFresh(stored) ? stored : undefined
}

/** Removes a return of this tab from storage and URL, whichever flow it is of. */
function takeReturn(expected: FlowKey): Return | undefined {
  const stored = readStored()
  const isOwn = isOf(stored, expected)
  const forwarded = readForwardedReturn(location)
  // It waits for its flow.
  if (!forwarded && !isOwn && isFresh(stored)) return undefined
  tabStorage.remove(tabRedirectKey)
  const parameters = forwarded?.parameters ?? urlParameters(location)
  if (!forwarded && !(isOwn && isReturn(stored, parameters))) return undefined
  history.replaceState(history.state, '', (isOwn ? ownAddress(stored['path']) : undefined) ?? forwarded?.address ?? pageAddress())
  return { stored, parameters }
}

/** Some providers return no parameters. Neither does "Back". */
function isReturn(stored: Stored, parameters: FormEntries): boolean {
  const { parameterNames } = parsePending(stored)
  const hasExpected = parameters.some(([name]) => parameterNames.includes(name))
  return hasExpected || (isFresh(stored) && !parameterNames.length && navigationType() === 'navigate')
}

function tabReturn(stored: Stored, parameters: FormEntries, { api, module }: FlowKey): TabReturn {
  return { api, module, ...parsePending(stored), parameters }
}

function readStored(): Stored | undefined {
  const stored = asRecord(parseJson(String(tabStorage.read(tabRedirectKey))))
  return stored['version'] === 1 ? stored : undefined
}

function isFresh(stored: Stored | undefined): boolean {
  // Without a time the age is NaN, which is less than nothing.
  return stored !== undefined && Date.now() - Number(stored['time']) < lifetimeMs
}

function isOf(stored: Stored | undefined, { api, module }: FlowKey): stored is Stored {
  return stored?.['api'] === api && stored['module'] === module
}

function parsePending(stored: Stored) {
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
