// Runs a way to a third party and back for a flow: opens windows in the click, and turns what happens to them into
// events.
import type { RedirectEvent, RedirectWindow, TabArrival, TabNote } from '../redirect/index.ts'
import type { FlowEvent } from './event.ts'
import { isOfJourney } from './returned.ts'
import type { FlowState, Redirecting, RedirectReady } from './state.ts'

/** The ways that a flow has, for one page and one wiki. */
export interface RedirectPort {
  /** The host of an address that may be opened, undefined for any other. */
  readonly hostOf: (target: string) => string | undefined
  /** Whether to go in this tab without asking. */
  readonly prefersTab: () => boolean
  /** Opens a window in the turn of a click. Undefined: there is none. */
  readonly open: (tell: (event: RedirectEvent) => void) => RedirectWindow | undefined
  /** Leaves in this tab. Gives what takes it back. */
  readonly leave: (target: string, note: Pick<TabNote, 'names' | 'host' | 'label'>) => () => void
  /** What has come back to this tab. */
  readonly arrive: () => Promise<TabArrival | undefined> | undefined
}

export interface JourneyRunner {
  /** Opens the window before it is known whether it is needed: later the click would be too old. */
  readonly prepare: (run: number) => void
  /** Does what a state asks for that an event led to; without an event it was entered by coming back to the page. */
  readonly enter: (state: FlowState, event: FlowEvent['kind'] | undefined) => void
  readonly end: () => void
}

export function createJourneyRunner(port: RedirectPort, send: (event: FlowEvent) => void): JourneyRunner {
  let opened: RedirectWindow | undefined
  let takeBack: (() => void) | undefined

  const open = (run: number) => {
    opened ??= port.open((event) => { send({ ...event, run }) })
    return opened
  }
  const end = () => {
    opened?.close()
    takeBack?.()
    opened = takeBack = undefined
  }
  const ready = ({ run }: RedirectReady, event: FlowEvent['kind'] | undefined) => {
    if (!event || event === 'lost') end()
    else if (port.prefersTab()) send({ kind: 'continueHere' })
    else if (open(run)) send({ kind: 'opened', run })
  }
  const go = ({ target, run, names, host, label }: Redirecting, event: FlowEvent['kind'] | undefined) => {
    const leads = (found: RedirectWindow) => { found.go(target, (parameters) => isOfJourney(target, parameters)) }
    // Its window was closed when the page went away.
    if (!event) send({ kind: 'lost', run })
    else if (event === 'opened' && opened) leads(opened)
    else if (event === 'continueHere') {
      end()
      takeBack = port.leave(target, { names, host, label: label?.kind === 'html' ? label.html : '' })
    } else if (event === 'openWindow') {
      takeBack?.()
      const isReopened = opened ? opened.reopen() : open(run)
      if (!isReopened) send({ kind: 'unopened', run })
      else if (opened) leads(opened)
    }
  }
  return {
    prepare: open,
    end,
    enter(state, event) {
      if (state.kind === 'redirectReady') ready(state, event)
      else if (state.kind === 'redirecting') go(state, event)
      else if (state.kind !== 'submitting') end()
    },
  }
}
