// Runs a flow: keeps its state, and starts what a state that was entered asks for, through the ports that it was given.
import { modules, type Answer, type AuthManagerInfo, type Failure, type ModuleName } from '../protocol/index.ts'
import type { FlowEvent } from './event.ts'
import { postingOf, type Posting } from './posting.ts'
import type { FlowState } from './state.ts'
import { transition } from './transition.ts'
import type { Values } from './values.ts'

/** What a flow needs of the world. Each call ends when the signal fires; none may reject. */
export interface FlowPorts {
  readonly info: (signal: AbortSignal) => Promise<AuthManagerInfo | Failure>
  readonly post: (posting: Posting, signal: AbortSignal) => Promise<Answer | Failure>
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
  const next = (from: FlowState, event: FlowEvent) => transition(from, event, (info) => info[modules[module].allowedBy])
  const listeners = new Set<() => void>()
  let state: FlowState = { kind: 'starting', run: 1, kept }
  if (initialInfo) state = next(state, { kind: 'informed', run: 1, outcome: initialInfo })
  let pending: AbortController | undefined

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
    const { run } = state
    pending = new AbortController()
    const { signal } = pending
    if (state.kind === 'starting' || state.kind === 'renewing') {
      void ports.info(signal).then((outcome) => {
        if (!signal.aborted) send({ kind: 'informed', run, outcome })
      })
    } else if (state.kind === 'submitting' && event?.kind === 'submit') {
      // The values go from the event into the POST; no closure outlives it.
      void ports.post(postingOf(state.step, event.values, event.pressed), signal).then((outcome) => {
        send({ kind: 'answered', run, outcome })
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
