// Runs a way to a third party and back for a flow: looks after its windows, and turns what happens to them into events.
import { leaveInTab, takeArrival, watchWindows } from '../../../redirect/onDemand/index.ts'
import type { ModuleName } from '../../../protocol/index.ts'
import type { RedirectEvent, RedirectWindow } from '../../../redirect/index.ts'
import type { Arrival, FlowEvent } from '../../event.ts'
import type { RedirectPort } from '../../redirectPort.ts'
import type { FlowState, Redirecting, RedirectReady } from '../../state.ts'
import type { Place } from '../sequel/place.ts'
import { readLeg, writeLeg, type IsModule } from './legNote.ts'
import { isOfJourney } from './returned.ts'

export interface Journey {
  /** Looks after a window that was opened in a click. */
  readonly accompany: (run: number) => void
  /** Does what a state asks for that an event led to; without an event it was entered by coming back to the page. */
  readonly enter: (state: FlowState, event: FlowEvent['kind'] | undefined) => void
  readonly arrival: () => Promise<Arrival | undefined>
}

export interface JourneyOptions {
  /** The module that the flow begins with, and that a page is of which a tab comes back to. */
  readonly module: ModuleName
  readonly isModule: IsModule
  readonly port: RedirectPort
  readonly place: Place
  readonly send: (event: FlowEvent) => void
}

export function createJourney({ module, isModule, port, place, send }: JourneyOptions): Journey {
  const accompany = (run: number): RedirectWindow | undefined => {
    const { opened } = place
    if (!opened || 'go' in opened) return opened
    const tell = (event: RedirectEvent) => { send({ ...event, run }) }
    return (place.opened = watchWindows(opened, { ...port.settings(), tell }))
  }
  const open = (run: number) => {
    if (!place.opened) place.close()
    place.opened ??= port.open((event) => { send({ ...event, run }) })
    return accompany(run)
  }
  const leave = ({ leg, target, names, host, label }: Redirecting) => {
    place.close()
    const { transport, api } = port.settings()
    const note = { api, module, names, host, label: label?.kind === 'html' ? label.html : '', leg: writeLeg(leg) }
    place.takeBack = (transport?.leave ?? leaveInTab(port.store, port.noteKey))(target, note)
  }
  const ready = ({ run }: RedirectReady, event: FlowEvent['kind'] | undefined) => {
    if (!event || event === 'lost') place.close()
    else if (port.settings().prefersTab) send({ kind: 'continueHere' })
    else if (open(run)) send({ kind: 'opened', run })
  }
  const go = (state: Redirecting, event: FlowEvent['kind'] | undefined) => {
    const { target, run } = state
    const lead = () => { accompany(run)?.go(target, (parameters) => isOfJourney(target, parameters)) }
    // Its window was closed when the page went away.
    if (!event) send({ kind: 'lost', run })
    else if (event === 'opened') lead()
    else if (event === 'continueHere') leave(state)
    // It has closed itself, and a second third party needs one of its own.
    else if (event === 'returned') place.opened = undefined
    else if (event === 'renew') accompany(run)?.waitLonger?.()
    else if (event === 'openWindow') {
      const opened = accompany(run)
      // Who asks for another window is still there.
      opened?.waitLonger?.()
      const isAnother = opened?.reopen()
      if (isAnother ?? open(run)) lead()
      else send({ kind: 'unopened', run })
    }
  }
  return {
    accompany,
    enter(state, event) {
      if (state.kind === 'redirectReady') ready(state, event)
      else if (state.kind === 'redirecting') go(state, event)
    },
    async arrival() {
      const { api, transport } = port.settings()
      const arrived = await (transport?.arrive ?? takeArrival(port.store, port.noteKey))({ api, module })
      return arrived && { ...arrived, leg: readLeg(arrived.leg, isModule) }
    },
  }
}
