// What came back to this tab: its note, with the parameters in the page's address. Both are taken away at once.
import { handedOn } from './handedOn.ts'
import { asRecord, type Pairs } from './messages.ts'
import { readAddress } from './urlParameters.ts'
import { readTabNote } from './pendingTabRedirect.ts'
import { noteKey } from './storageKeys.ts'
import { tabStore } from './tabStorage.ts'
import type { TabArrival, TabNote } from './transport.ts'

/** Gives nothing where the person merely went back, or came by another way. */
export function takeArrival(wanted: Pick<TabNote, 'api' | 'module'>): TabArrival | undefined {
  const wire = readTabNote()
  if (wire && (wire['api'] !== wanted.api || wire['module'] !== wanted.module)) return undefined
  tabStore.forget(noteKey)
  if (!wire) return undefined
  const note = { ...wanted, ...parseNote(wire) }
  const brought = readAddress(location)
  const forwarded = brought.find(([name]) => name === handedOn)
  const parameters: Pairs = forwarded ? [...new URLSearchParams(forwarded[1])] : brought
  const hasAny = parameters.some(([name]) => note.names.includes(name))
  // Some providers bring nothing back; who presses "Back" brings nothing either.
  const isReturn = forwarded !== undefined || hasAny || (!note.names.length && navigationType() === 'navigate')
  if (!isReturn) return undefined
  history.replaceState(history.state, '', String(wire['path']))
  return { ...note, parameters }
}

function parseNote(wire: Readonly<Record<string, unknown>>) {
  const names: readonly unknown[] = Array.isArray(wire['names']) ? wire['names'] : []
  const textOf = (name: string) => (typeof wire[name] === 'string' ? wire[name] : '')
  const texts = { host: textOf('host'), label: textOf('label'), leg: textOf('leg') || undefined }
  return { names: names.filter((name) => typeof name === 'string'), ...texts }
}

function navigationType(): unknown {
  return asRecord(performance.getEntriesByType('navigation')[0])['type']
}
