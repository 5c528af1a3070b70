// What came back to this tab: its note, with the parameters in the page's address. Both are taken away at once.
import { readReturn } from '../readReturn.ts'
import { asRecord } from '../message.ts'
import { readTabNote } from '../readTabNote.ts'
import { forgetTabNote } from '../tabNote.ts'
import type { TabArrival, TabNote } from '../transport.ts'

/** Gives nothing where the person merely went back, or came by another way. */
export function takeArrival(wanted: Pick<TabNote, 'api' | 'module'>): TabArrival | undefined {
  const note = readTabNote()
  if (note && (note.api !== wanted.api || note.module !== wanted.module)) return undefined
  forgetTabNote()
  if (!note) return undefined
  const { parameters, isForwarded } = readReturn(location)
  const hasAny = note.names.some((name) => parameters.some(([given]) => given === name))
  // Some providers bring nothing back; who presses "Back" brings nothing either.
  const isReturn = isForwarded || hasAny || (!note.names.length && navigationType() === 'navigate')
  if (!isReturn) return undefined
  history.replaceState(history.state, '', note.path)
  return { ...note, parameters }
}

function navigationType(): unknown {
  return asRecord(performance.getEntriesByType('navigation')[0])['type']
}
