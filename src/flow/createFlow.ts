// Runs a flow: keeps its state, and starts what a state that was entered asks for, through the ports that it was given.
import { loginModule, modules } from '../protocol/index.ts'
import type { Answer, AuthManagerInfo, Failure, Identity } from '../protocol/index.ts'
import type { FlowEvent } from './event.ts'
import { faultsIn } from './faults.ts'
import { initialValues } from './initialValues.ts'
import { isOffTheWay } from './isOffTheWay.ts'
import type { Leg } from './leg.ts'
import { postingOf, type Posting } from './posting.ts'
import type { FlowState } from './state.ts'
import { transition, type Transition } from './transition.ts'
import type { Values } from './values.ts'

/** What a flow needs of the world. Each call ends when the signal fires; none may reject. */
export interface FlowPorts {
  readonly info: (leg: Leg, signal: AbortSignal) => Promise<AuthManagerInfo | Failure>
  readonly post: (leg: Leg, posting: Posting, signal: AbortSignal) => Promise<Answer | Failure>
  readonly identify: (signal: AbortSignal) => Promise<Identity | Failure>
  /** Told of every change of state, at once and once. */
  readonly changed?: (change: FlowChange) => void
}

export interface FlowChange {
  readonly before: FlowState
  readonly state: FlowState
  readonly event: FlowEvent['kind']
}

export interface FlowOptions {
  /** What is done first. */
  readonly leg: Leg
  /** What the first form is filled with. */
  readonly kept?: Values
  /**
   * An info that somebody asked for already: the flow starts at its form, unless it matters first who is logged in.
   */
  readonly initialInfo?: AuthManagerInfo | undefined
  /** Whether somebody who is logged in already is asked about that first. */
  readonly checksSession?: boolean | undefined
}

export interface Flow {
  readonly getState: () => FlowState
  /** The first subscriber starts the flow. It stops one turn after the last has left, so a remount is no restart. */
  readonly subscribe: (listener: () => void) => () => void
  /** Takes effect at once: of two submits in one turn the second finds the flow busy. */
  readonly send: (event: FlowEvent) => void
}

/** Makes the store of one flow. It knows no framework, and does nothing before somebody subscribes. */
export function createFlow(options: FlowOptions, ports: FlowPorts): Flow {
  const { leg, kept = new Map(), initialInfo, checksSession = false } = options
  const listeners = new Set<() => void>()
  let state: FlowState = { kind: 'starting', run: 1, kept, leg, checksSession }
  let next: Transition = transition
  const known: FlowEvent | undefined = initialInfo && { kind: 'informed', run: 1, outcome: initialInfo }
  if (known && !isOffTheWay(state, known)) state = next(state, known)
  let pending: AbortController | undefined

  /** Sends what has come, once there is what can answer it. Without that the plain way has to do. */
  function receive(event: FlowEvent): void {
    if (next !== transition || !isOffTheWay(state, event)) { send(event); return }
    void import('./detours/index.ts').then(
      ({ withDetours }) => { next = withDetours({ base: transition, modules, loginModule }) },
      () => undefined,
    ).then(() => { send(event) })
  }

  function send(event: FlowEvent): void {
    const before = state
    state = next(before, event)
    if (state === before) return
    stop()
    startEffect(event)
    ports.changed?.({ before, state, event: event.kind })
    listeners.forEach((listener) => { listener() })
  }

  function startEffect(event?: FlowEvent): void {
    const { run, leg } = state
    pending = new AbortController()
    const { signal } = pending
    if (state.kind === 'starting' && state.checksSession) {
      void ports.identify(signal).then((outcome) => {
        if (!signal.aborted) receive({ kind: 'identified', run, outcome })
      })
    } else if (state.kind === 'starting' || state.kind === 'renewing') {
      void ports.info(leg, signal).then((outcome) => {
        if (!signal.aborted) receive({ kind: 'informed', run, outcome })
      })
    } else if (state.kind === 'submitting' && event?.kind === 'submit') {
      // The values go from the event into the POST; no closure outlives it.
      void ports.post(leg, postingOf(state.step, event.values, event.pressed), signal).then((outcome) => {
        receive({ kind: 'answered', run, outcome })
      })
    } else if (state.kind === 'asking' && state.repeats !== undefined) {
      const { step, repeats: pressed } = state
      const values = initialValues(step, state.kept)
      // A turn later, so that everybody hears of this state first.
      void Promise.resolve().then(() => {
        if (!signal.aborted && !faultsIn(step, values, pressed).length) send({ kind: 'submit', values, pressed })
      })
    }
  }

  function stop(): void {
    pending?.abort()
    pending = undefined
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
