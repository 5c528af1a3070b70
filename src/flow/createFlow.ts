// Runs a flow: keeps its state, and starts what a state that was entered asks for, through the ports that it was given.
import { modules, type Answer, type AuthManagerInfo, type Failure, type ModuleName } from '../protocol/index.ts'
import type { Pairs } from '../redirect/index.ts'
import type { FlowEvent, SubmitEvent } from './event.ts'
import type { FlowPorts } from './flowPorts.ts'
import type { Journey } from './onDemand/index.ts'
import { createPlace } from './place.ts'
import { postingOf } from './posting.ts'
import type { FlowState, Redirecting, Submitting } from './state.ts'
import { isInProgress, transition, type Rules } from './transition.ts'
import type { Values } from './values.ts'
import { leadsAway } from './ways.ts'

export interface FlowOptions {
  readonly module: ModuleName
  /** What the first form is filled with. */
  readonly kept?: Values
  /** An info that somebody asked for already: the flow starts at its form. */
  readonly initialInfo?: AuthManagerInfo | undefined
}

export interface Flow {
  readonly getState: () => FlowState
  /** The first subscriber starts the flow. It stops one turn after the last has left, so a remount is no restart. */
  readonly subscribe: (listener: () => void) => () => void
  /** Takes effect at once: of two submits in one turn the second finds the flow busy. */
  readonly send: (event: FlowEvent) => void
}

/** Makes the store of one flow. It knows no framework, and does nothing before somebody subscribes. */
export function createFlow({ module, kept = new Map(), initialInfo }: FlowOptions, ports: FlowPorts): Flow {
  const place = createPlace()
  const listeners = new Set<() => void>()
  let rules: Rules = { isAllowed: (info) => info[modules[module].allowedBy] }
  let state: FlowState = { kind: 'starting', run: 1, kept }
  if (initialInfo) state = transition(state, { kind: 'informed', run: 1, outcome: initialInfo }, rules)
  let pending: AbortController | undefined
  let quieten: (() => void) | undefined
  let journey: Journey | undefined

  function send(event: FlowEvent): void {
    const before = state
    const after = transition(before, event, rules)
    if (after === before) return
    state = after
    pending?.abort()
    startEffect(event)
    ports.changed?.({ before, state, event: event.kind })
    listeners.forEach((listener) => { listener() })
    // It comes last, because it may move on at once.
    if (state === after) journey?.enter(state, event.kind)
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

  async function ask({ run }: FlowState, signal: AbortSignal): Promise<void> {
    const outcome = await ports.info(signal)
    if (!signal.aborted) send({ kind: 'informed', run, outcome })
  }

  function submit({ step, run }: Submitting, { values, pressed }: SubmitEvent, signal: AbortSignal): void {
    // First: a browser opens windows in the click alone.
    if (pressed !== undefined && leadsAway(step, pressed)) prepare(run)
    if (step.kind === 'begin') {
      quieten?.()
      quieten = ports.announce(() => { send({ kind: 'superseded', run }) })
    }
    // The values go from the event into the POST; no closure outlives it.
    answer(run, ports.post(postingOf(step, values, pressed), signal))
  }

  function goOn({ run, names }: Redirecting, parameters: Pairs, signal: AbortSignal): void {
    const values = new Map(parameters)
    // Each name once: of several values the last counts, as it would for the wiki.
    const fields = names.flatMap((name): Pairs => (values.has(name) ? [[name, values.get(name) ?? '']] : []))
    answer(run, ports.post({ phase: 'continue', fields, requests: undefined }, signal))
  }

  function answer(run: number, coming: Promise<Answer | Failure>): void {
    void coming.then(async (outcome) => {
      const isReady = outcome.kind !== 'redirected' || (await setOut())
      send({ kind: 'answered', run, outcome: isReady ? outcome : { kind: 'network' } })
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
      journey ??= found.createJourney({ module, port: ports.redirect, place, send })
      rules = { ...rules, ways: found.waysWith(ports.redirect) }
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
