// What a window knows of the journey it makes. It keeps it for itself, because a provider may cut it off from the page
// that opened it; and only what is still needed.
import { asRecord, parseWords, type PageWords } from '../message.ts'
import { parseJson } from '../readTabNote.ts'
import { store } from '../tabNote.ts'
import { visitKey } from '../visitKey.ts'

/** `over`: what came back was taken, or is not wanted any more. */
export type Phase = 'launching' | 'away' | 'returned' | 'over'

export interface Visit {
  readonly flow: string
  readonly phase: Phase
  readonly words: PageWords
}

export function readVisit(): Visit | undefined {
  const wire = asRecord(parseJson(store()?.getItem(visitKey) ?? ''))
  const { flow, phase, words } = wire
  const isKnown = phase === 'launching' || phase === 'away' || phase === 'returned' || phase === 'over'
  return isKnown && typeof flow === 'string' ? { flow, phase, words: parseWords(words) } : undefined
}

export function saveVisit(visit: Visit): void {
  store()?.setItem(visitKey, JSON.stringify(visit))
}

/** Nothing of the journey stays but that there was one. */
export function endVisit(): void {
  saveVisit({ flow: '', phase: 'over', words: {} })
}
