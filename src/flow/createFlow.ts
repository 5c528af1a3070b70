// Keeps the state of a flow and leads it to its first form, through the ports that it was given. What comes after, its
// sequel, is fetched while the form is filled in.
import type { FlowEvent } from './event.ts'
import type { Flow, FlowOptions } from './flow.ts'
import type { FlowPorts } from './flowPorts.ts'
import { isDetour } from './isDetour.ts'
import type { Sequel } from './onDemand/sequel/index.ts'
import type { FlowState, Starting } from './state.ts'
import { transition } from './transition.ts'

/** Makes the store of one flow. It knows no framework, and does nothing before somebody subscribes. */
export function createFlow({ leg, kept, initialInfo, checksSession }: FlowOptions, ports: FlowPorts): Flow {
  const listeners = new Set<() => void>()
  const start: Starting = { kind: 'starting', run: 1, kept, leg, checksSession }
  let state: FlowState = start
  if (initialInfo && !isDetour(start)) state = transition(start, { kind: 'informed', run: 1, outcome: initialInfo })
  let pending: AbortController | undefined
  let sequel: Sequel | undefined

  function send(event: FlowEvent): void {
    const before = state
    const after = (sequel?.transition ?? transition)(before, event)
    if (after === before) {
      // What a person wants that leads on from a form waits for what does it.
      if (!sequel && !('run' in event)) void whenReady(() => { send(event) })
      return
    }
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
    if (!event) void arrive(state, signal)
    else if (state.kind === 'starting' || state.kind === 'renewing') void ask(state, signal)
    // Nobody shall wait for it at the submit.
    else if (state.kind === 'asking') void fetchSequel()
    if (event) sequel?.act(state, event, signal)
  }

  /** The page is new, or shown again. */
  async function arrive({ kind, run }: FlowState, signal: AbortSignal): Promise<void> {
    const isNew = run === 1 && (kind === 'starting' || kind === 'asking') && ports.mayHaveArrived()
    const arrival = isNew && (await (await fetchSequel())?.arrival())
    if (signal.aborted) return
    if (arrival) send({ ...arrival, kind: 'arrived', run })
    else if (kind === 'starting' || kind === 'renewing') await ask(state, signal)
    else void whenReady((ready) => { ready.enter(state, undefined) })
  }

  async function ask(asker: FlowState, signal: AbortSignal): Promise<void> {
    const { run, leg } = asker
    // Then there may be no need to ask.
    const mayKnow = asker.kind === 'starting' && !!(initialInfo ?? asker.checksSession)
    const ahead = mayKnow || isDetour(asker) ? fetchSequel().then((found) => found?.lookAhead(asker, signal)) : undefined
    const told = mayKnow ? await ahead : undefined
    const event = told ?? ({ kind: 'informed', run, outcome: await ports.info(leg, signal) } as const)
    await ahead
    if (!signal.aborted) send(event)
  }

  /** Undefined: what follows a form cannot be had, or the run is over, or nobody looks any more. */
  async function whenReady<Result>(act: (ready: Sequel) => Result, isSubmit?: true): Promise<Result | undefined> {
    const { run } = state
    const ready = sequel ?? (await fetchSequel())
    if (!pending || state.run !== run) return undefined
    if (ready) return act(ready)
    // Nothing was sent, and the form says so.
    if (isSubmit) send({ kind: 'unsent', run })
    return undefined
  }

  /** Undefined: it cannot be had now. */
  async function fetchSequel(): Promise<Sequel | undefined> {
    const found = sequel ?? (await ports.sequel({ base: transition, module: leg.module, initialInfo, send }).catch(() => undefined))
    return (sequel ??= found)
  }

  function stop(): void {
    pending?.abort()
    pending = undefined
    sequel?.stop()
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
    submit: async (read, pressed) => (await whenReady((ready) => ready.submit(() => state, read, pressed), true)) ?? [],
  }
}
