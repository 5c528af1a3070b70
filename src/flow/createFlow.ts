// Runs a flow: keeps its state, and starts what a state that was entered asks for, through the ports that it was given.
import { loginModule, modules, type Answer, type Failure } from '../protocol/index.ts'
import type { Pairs } from '../redirect/index.ts'
import type { FlowEvent, SubmitEvent } from './event.ts'
import { faultsIn } from './faults.ts'
import type { Flow, FlowOptions } from './flow.ts'
import type { FlowPorts } from './flowPorts.ts'
import { initialValues } from './initialValues.ts'
import { isOffTheWay } from './isOffTheWay.ts'
import type { Journey } from './onDemand/index.ts'
import { createPlace } from './place.ts'
import { postingOf } from './posting.ts'
import type { FlowState, Redirecting, Submitting } from './state.ts'
import { isInProgress, transition, type Transition, type Ways } from './transition.ts'
import { leadsAway } from './ways.ts'

/** Makes the store of one flow. It knows no framework, and does nothing before somebody subscribes. */
export function createFlow(options: FlowOptions, ports: FlowPorts): Flow {
  const { leg, kept = new Map(), initialInfo, checksSession = false } = options
  const place = createPlace()
  const listeners = new Set<() => void>()
  let ways: Ways | undefined
  const plain: Transition = (from, event) => transition(from, event, ways)
  let next = plain
  let state: FlowState = { kind: 'starting', run: 1, kept, leg, checksSession }
  const known: FlowEvent | undefined = initialInfo && { kind: 'informed', run: 1, outcome: initialInfo }
  if (known && !isOffTheWay(state, known)) state = next(state, known)
  let pending: AbortController | undefined
  let quieten: (() => void) | undefined
  let journey: Journey | undefined

  function send(event: FlowEvent): void {
    const before = state
    const after = next(before, event)
    if (after === before) return
    state = after
    pending?.abort()
    startEffect(event)
    ports.changed?.({ before, state, event: event.kind })
    listeners.forEach((listener) => { listener() })
    // It comes last, because it may move on at once.
    if (state === after) moveOn(event.kind)
  }

  function moveOn(event: FlowEvent['kind']): void {
    journey?.enter(state, event)
    if (state.kind !== 'asking' || state.repeats === undefined) return
    const { step, repeats: pressed } = state
    const values = initialValues(step, state.kept)
    if (!faultsIn(step, values, pressed).length) send({ kind: 'submit', values, pressed })
  }

  /** Sends what has come, once there is what can answer it. Without that the plain way has to do. */
  async function receive(event: FlowEvent): Promise<void> {
    if (next === plain && isOffTheWay(state, event)) {
      const found = await import('./detours/index.ts').catch(() => undefined)
      next = found?.withDetours({ base: plain, modules, loginModule }) ?? plain
    }
    send(event)
  }

  function startEffect(event?: FlowEvent): void {
    pending = new AbortController()
    const { signal } = pending
    if (!isInProgress(state)) quieten?.()
    if (!/^(submitting|redirect)/.test(state.kind)) place.close()
    if (!event) void arrive(state, signal)
    else if (state.kind === 'starting' || state.kind === 'renewing') void ask(state, signal)
    else if (state.kind === 'submitting' && event.kind === 'submit') submit(state, event, signal)
    else if (state.kind === 'redirecting' && 'parameters' in event) goOn(state, event.parameters, signal)
  }

  /** The page is new, or shown again. */
  async function arrive({ kind, run }: FlowState, signal: AbortSignal): Promise<void> {
    const isNew = run === 1 && (kind === 'starting' || kind === 'asking') && ports.redirect.mayHaveArrived()
    const arrival = isNew && (await (await setOut())?.arrival())
    if (signal.aborted) return
    if (arrival) send({ ...arrival, kind: 'arrived', run })
    else if (kind === 'starting' || kind === 'renewing') await ask(state, signal)
    else journey?.enter(state, undefined)
  }

  async function ask(asker: FlowState, signal: AbortSignal): Promise<void> {
    const { run, leg } = asker
    const event: FlowEvent =
      asker.kind === 'starting' && asker.checksSession
        ? { kind: 'identified', run, outcome: await ports.identify(signal) }
        : { kind: 'informed', run, outcome: await ports.info(leg, signal) }
    if (!signal.aborted) await receive(event)
  }

  function submit({ step, run, leg }: Submitting, { values, pressed }: SubmitEvent, signal: AbortSignal): void {
    // First: a browser opens windows in the click alone.
    if (pressed !== undefined && leadsAway(step, pressed)) prepare(run)
    if (step.kind === 'begin') {
      quieten?.()
      quieten = ports.announce(leg.module, () => { send({ kind: 'superseded', run }) })
    }
    // The values go from the event into the POST; no closure outlives it.
    answer(run, ports.post(leg, postingOf(step, values, pressed), signal))
  }

  function goOn({ run, leg, names }: Redirecting, parameters: Pairs, signal: AbortSignal): void {
    const values = new Map(parameters)
    // Each name once: of several values the last counts, as it would for the wiki.
    const fields = names.flatMap((name): Pairs => (values.has(name) ? [[name, values.get(name) ?? '']] : []))
    answer(run, ports.post(leg, { phase: 'continue', fields, requests: undefined }, signal))
  }

  function answer(run: number, coming: Promise<Answer | Failure>): void {
    void coming.then(async (outcome) => {
      const isReady = outcome.kind !== 'redirected' || (await setOut())
      await receive({ kind: 'answered', run, outcome: isReady ? outcome : { kind: 'network' } })
    })
  }

  /** A window that nobody needs later is closed; one that is opened later is blocked. */
  function prepare(run: number): void {
    place.opened = ports.redirect.open((event) => void setOut().then(() => { send({ ...event, run }) }))
    if (place.opened) void setOut().then((ready) => ready?.accompany(run))
  }

  /** Fetches what a journey needs. Undefined: it cannot be had. */
  async function setOut(): Promise<Journey | undefined> {
    const found = journey ? undefined : await import('./onDemand/index.ts').catch(() => undefined)
    if (found) {
      journey ??= found.createJourney({ module: leg.module, port: ports.redirect, place, send })
      ways = found.waysWith(ports.redirect)
    }
    return journey
  }

  function stop(): void {
    pending?.abort()
    pending = undefined
    quieten?.()
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
