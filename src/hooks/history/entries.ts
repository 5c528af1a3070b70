// The entries that flows add to the browser's history: one for all that comes after the first form. Their state says which flow, by
// its module and wiki, and nothing else.
import { asRecord } from '../../redirect/index.ts'

/** A flow whose form is on the page. */
export interface WatchedFlow {
  readonly isAfterFirstForm: () => boolean
  readonly startOver: () => void
}

/** Where an entry stands for each flow. */
type Positions = Readonly<Record<string, unknown>>

const stateKey = 'mwa-history'
const watched = new Map<string, Set<WatchedFlow>>()
let current: Positions | undefined

/** Returns what stops watching. The entry of a flow that is gone is left by one "Back", too. */
export function watchFlow(key: string, flow: WatchedFlow): () => void {
  listen()
  const flows = watched.get(key) ?? new Set()
  watched.set(key, flows.add(flow))
  return () => { flows.delete(flow) }
}

/** Adds the entry of a flow, unless the page is at it. The state of a router stays in both. */
export function addEntry(key: string): void {
  const positions = readPositions()
  if (positions[key] === 'later') return
  const state = asRecord(history.state)
  const withPosition = (position: string) => ({ ...state, [stateKey]: { ...positions, [key]: position } })
  history.replaceState(withPosition('first'), '')
  history.pushState(withPosition('later'), '')
  current = readPositions()
}

function listen(): void {
  if (current) return
  current = readPositions()
  window.addEventListener('popstate', () => {
    const before = current ?? {}
    const now = (current = readPositions())
    // A link to a part of the page is no way back: its entry has no position.
    const left = Object.keys(before).filter((key) => before[key] === 'later' && now[key] === 'first')
    const flows = left.flatMap((key) => [...(watched.get(key) ?? [])]).filter((flow) => flow.isAfterFirstForm())
    flows.forEach((flow) => { flow.startOver() })
    // Nothing is left of the step, so this "Back" was meant for the page.
    if (left.length && !flows.length) history.back()
  })
}

function readPositions(): Positions {
  return asRecord(asRecord(history.state)[stateKey])
}
