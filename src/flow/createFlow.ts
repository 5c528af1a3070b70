// Runs a flow: keeps its state, and starts what a state that was entered asks for, through the ports that it was given.
import { modules, type Answer, type AuthManagerInfo, type Failure, type ModuleName } from '../protocol/index.ts'
import type { Pairs } from '../redirect/index.ts'
import type { FlowEvent, SubmitEvent } from './event.ts'
import { createJourneyRunner, type RedirectPort } from './journey.ts'
import { postingOf, type Posting } from './posting.ts'
import { pairsToPost } from './returned.ts'
import type { FlowState, Redirecting, Submitting } from './state.ts'
import { isInProgress, transition } from './transition.ts'
import type { Values } from './values.ts'
import { leadsAway } from './ways.ts'

/** What a flow needs of the world. Each call ends when the signal fires; none may reject. */
export interface FlowPorts {
  readonly info: (signal: AbortSignal) => Promise<AuthManagerInfo | Failure>
  readonly post: (posting: Posting, signal: AbortSignal) => Promise<Answer | Failure>
  /** Ways to a third party and back. */
  readonly redirect: RedirectPort
  /** Tells other tabs that the flow begins, and hears of theirs until what it gives is called. */
  readonly announce: (onOther: () => void) => () => void
  /** Told of every change of state, at once and once. */
  readonly changed?: (change: FlowChange) => void
}

export interface FlowChange {
  readonly before: FlowState
  readonly state: FlowState
  readonly event: FlowEvent['kind']
}

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
  const rules = {
    isAllowed: (info: AuthManagerInfo) => info[modules[module].allowedBy],
    hostOf: (target: string) => ports.redirect.hostOf(target),
  }
  const journey = createJourneyRunner(ports.redirect, send)
  const listeners = new Set<() => void>()
  let state: FlowState = { kind: 'starting', run: 1, kept }
  if (initialInfo) state = transition(state, { kind: 'informed', run: 1, outcome: initialInfo }, rules)
  let pending: AbortController | undefined
  let quieten: (() => void) | undefined

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
    if (state === after) journey.enter(state, event.kind)
  }

  function startEffect(event?: FlowEvent): void {
    pending = new AbortController()
    const { signal } = pending
    if (!isInProgress(state)) quieten?.()
    if (!event) void arrive(state, signal)
    else if (state.kind === 'starting' || state.kind === 'renewing') void ask(state, signal)
    else if (state.kind === 'submitting' && event.kind === 'submit') submit(state, event, signal)
    else if (state.kind === 'redirecting' && event.kind === 'returned') goOn(state, event.parameters, signal)
    else if (state.kind === 'redirecting' && event.kind === 'arrived') goOn(state, event.arrival.parameters, signal)
  }

  /** The page is new, or shown again. */
  async function arrive({ kind, run }: FlowState, signal: AbortSignal): Promise<void> {
    const isNew = run === 1 && (kind === 'starting' || kind === 'asking')
    const coming = isNew ? ports.redirect.arrive() : undefined
    const arrival = coming && (await coming)
    if (signal.aborted) return
    if (arrival) send({ kind: 'arrived', run, arrival })
    else if (kind === 'starting' || kind === 'renewing') await ask(state, signal)
  }

  async function ask({ run }: FlowState, signal: AbortSignal): Promise<void> {
    const outcome = await ports.info(signal)
    if (!signal.aborted) send({ kind: 'informed', run, outcome })
  }

  function submit({ step, run }: Submitting, { values, pressed }: SubmitEvent, signal: AbortSignal): void {
    // First: a browser opens windows in the click alone.
    if (pressed !== undefined && leadsAway(step, pressed)) journey.prepare(run)
    if (step.kind === 'begin') {
      quieten?.()
      quieten = ports.announce(() => { send({ kind: 'superseded', run }) })
    }
    // The values go from the event into the POST; no closure outlives it.
    answer(run, ports.post(postingOf(step, values, pressed), signal))
  }

  function goOn({ run, names }: Redirecting, parameters: Pairs, signal: AbortSignal): void {
    answer(run, ports.post({ phase: 'continue', fields: pairsToPost(names, parameters), requests: undefined }, signal))
  }

  function answer(run: number, coming: Promise<Answer | Failure>): void {
    void coming.then((outcome) => { send({ kind: 'answered', run, outcome }) })
  }

  function stop(): void {
    pending?.abort()
    pending = undefined
    quieten?.()
    journey.end()
  }

  return {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener)
      if (!pending) {
        startEffect()
        journey.enter(state, undefined)
      }
      return () => {
        listeners.delete(listener)
        if (!listeners.size) setTimeout(() => { if (!listeners.size) stop() })
      }
    },
    send,
  }
}
