// A redirect in this tab: leaves the page, and reads the parameters when the tab is back.
import { urlParameters, type FormEntries } from './messages.ts'
import { asRecord, parseJson } from './parse.ts'
import { forwardedParameter, popupStateKey, tabRedirectKey } from './storageKeys.ts'
import { tabStorage } from './tabStorage.ts'
import type { PendingTabRedirect, TabReturn } from './transport.ts'

const lifetimeMs = 15 * 60_000

/** Leaves the page. Returns what cancels it, as long as the page is still there. */
export function redirectInTab(target: string, pending: PendingTabRedirect): () => void {
  // Left by an earlier redirect in which this tab was the popup. The return page would use it.
  tabStorage.remove(popupStateKey)
  const { pathname, search, hash } = location
  tabStorage.write(tabRedirectKey, JSON.stringify({ ...pending, version: 1, path: pathname + search + hash, time: Date.now() }))
  location.assign(target)
  return () => { tabStorage.remove(tabRedirectKey) }
}

/**
 * Returns what this tab has brought back, and removes it from storage and URL. `undefined` if the user pressed "Back", or
 * opened the page otherwise.
 */
export function consumeReturn(expected: Pick<PendingTabRedirect, 'api' | 'module'>): TabReturn | undefined {
  const stored = readPendingRedirect()
  if (stored && (stored['api'] !== expected.api || stored['module'] !== expected.module)) return undefined
  tabStorage.remove(tabRedirectKey)
  if (!stored) return undefined
  const pending = { ...expected, ...parsePending(stored) }
  const inUrl = urlParameters(location)
  const forwarded = inUrl.find(([name]) => name === forwardedParameter)
  const parameters: FormEntries = forwarded ? [...new URLSearchParams(forwarded[1])] : inUrl
  const hasExpected = parameters.some(([name]) => pending.parameterNames.includes(name))
  // Some providers return no parameters. Neither does "Back".
  const isReturn = forwarded !== undefined || hasExpected || (!pending.parameterNames.length && navigationType() === 'navigate')
  if (!isReturn) return undefined
  history.replaceState(history.state, '', String(stored['path']))
  return { ...pending, parameters }
}

/** Returns what is stored for this tab, unless it is too old. The caller validates it. */
export function readPendingRedirect(): Readonly<Record<string, unknown>> | undefined {
  const stored = asRecord(parseJson(tabStorage.read(tabRedirectKey) ?? ''))
  // Without a time the age is NaN, which is less than nothing.
  return stored['version'] === 1 && Date.now() - Number(stored['time']) < lifetimeMs ? stored : undefined
}

function parsePending(stored: Readonly<Record<string, unknown>>) {
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
  return asRecord(performance.getEntriesByType('navigation')[0])['type']
}
