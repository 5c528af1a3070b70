// What a window knows of the journey it makes. It keeps it for itself, because a provider may cut it off from the page
// that opened it; and only what is still needed.
import { asRecord } from '../messages.ts'
import { parseJson } from '../parseJson.ts'
import { tabStore } from '../tabStorage.ts'
import { visitKey } from '../visitKey.ts'

export interface Visit {
  readonly flow: string
  /** `over`: what came back was taken, or is not wanted any more. */
  readonly phase: 'launching' | 'away' | 'returned' | 'over'
  /** What the page says, where it is not in English. */
  readonly words?: Readonly<Record<string, unknown>>
}

export function readVisit(): Visit | undefined {
  const wire = asRecord(parseJson(tabStore.read(visitKey) ?? ''))
  // Written below, by this origin; a phase that is none is taken for over.
  return typeof wire['flow'] === 'string' ? (wire as unknown as Visit) : undefined
}

export function saveVisit(visit: Visit): void {
  tabStore.keep(visitKey, JSON.stringify(visit))
}
