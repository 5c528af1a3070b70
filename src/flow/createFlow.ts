// Runs a flow: keeps its state, and starts what a state that was entered asks for, through the ports that it was given.
import { loginModule, modules } from '../protocol/index.ts'
import type { RedirectEvent } from '../redirect/index.ts'
import type { FlowEvent, SubmitEvent } from './event.ts'
import type { Flow, FlowOptions } from './flow.ts'
import type { FlowPorts } from './flowPorts.ts'
import { isDetour } from './isDetour.ts'
import { loadSequel } from './loadSequel.ts'
import type { Sequel } from './onDemand/sequel/index.ts'
import { createPlace } from './place.ts'
import type { FlowState, Submitting } from './state.ts'
import { transition } from './transition.ts'
import { leadsAway } from './ways.ts'

/** Makes the store of one flow. It knows no framework, and does nothing before somebody subscribes. */
export function createFlow(options: FlowOptions, ports: FlowPorts): Flow {
  const { leg, kept = new Map(), initialInfo, checksSession = false } = options
  const place = createPlace()
  const listeners = new Set<() => void>()
  let state: FlowState = { kind: 'starting', run: 1, kept, leg, checksSession }
  if (initialInfo && !isDetour(state)) state = transition(state, { kind: 'informed', run: 1, outcome: initialInfo })
  let pending: AbortController | undefined
  let sequel: Sequel | undefined

  function send(event: FlowEvent): void {
    const before = state
    const after = (sequel?.transition ?? transition)(before, event)
    if (after === before) return
    state = after
    pending?.abort()
    startEffect(event)
    ports.changed?.({ before, state, event: event.kind })
    listeners.forEach((listener) => { listener() })
    // It comes last, because it may move on at once.
    if (state === after) sequel?.enter(state, event.kind)
  }

  function startEffect(event?: FlowEvent): void {
    pending = new AbortController()
    const { signal } = pending
    if (!/^(submitting|redirect)/.test(state.kind)) place.close()
    if (!event) void arrive(state, signal)
    else if (state.kind === 'starting' || state.kind === 'renewing') void ask(state, signal)
    else if (state.kind === 'submitting' && event.kind === 'submit') void submit(state, event, signal)
    else if (state.kind === 'redirecting' && 'parameters' in event) sequel?.goOn(state, event.parameters, signal)
    // Nobody shall wait for it at the submit.
    else if (state.kind === 'asking') void fetchSequel()
  }

  /** The page is new, or shown again. */
  async function arrive({ kind, run }: FlowState, signal: AbortSignal): Promise<void> {
    const isNew = run === 1 && (kind === 'starting' || kind === 'asking') && ports.redirect.mayHaveArrived()
    const arrival = isNew && (await (await fetchSequel())?.arrival())
    if (signal.aborted) return
    if (arrival) send({ ...arrival, kind: 'arrived', run })
    else if (kind === 'starting' || kind === 'renewing') await ask(state, signal)
    else (await fetchSequel())?.enter(state, undefined)
  }

  async function ask(asker: FlowState, signal: AbortSignal): Promise<void> {
    const { run, leg } = asker
    const event: FlowEvent =
      asker.kind === 'starting' && asker.checksSession
        ? { kind: 'identified', run, outcome: await ports.identify(signal) }
        : { kind: 'informed', run, outcome: await ports.info(leg, signal) }
    if (isDetour(asker)) await (await fetchSequel())?.takeDetours()
    if (!signal.aborted) send(event)
  }

  async function submit(submitting: Submitting, event: SubmitEvent, signal: AbortSignal): Promise<void> {
    const { step, run } = submitting
    const tell = (told: RedirectEvent) => void sequel?.accompany(run).then(() => { send({ ...told, run }) })
    // First: a browser opens windows in the click alone. One that nobody needs later is closed.
    if (event.pressed !== undefined && leadsAway(step, event.pressed)) place.opened = ports.redirect.open(tell)
    const ready = sequel ?? (await fetchSequel())
    if (signal.aborted) return
    if (!ready) return send({ kind: 'unsent', run })
    if (place.opened) void ready.accompany(run)
    ready.post(submitting, event, signal)
  }

  /** Undefined: it cannot be had now. */
  async function fetchSequel(): Promise<Sequel | undefined> {
    const found = sequel ? undefined : await loadSequel().catch(() => undefined)
    const { module } = leg
    if (found) sequel ??= found.createSequel({ base: transition, module, modules, loginModule, ports, place, send })
    return sequel
  }

  function stop(): void {
    pending?.abort()
    pending = undefined
    sequel?.stop()
    place.close()
  }

  return {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener)
      if (!pending) startEffect()
      return () => {
        listeners.delete(listener)
        if (!listeners.size) setTimeout(() => { if (!listeners.size) stop() })
      }
    },
    send,
  }
}
