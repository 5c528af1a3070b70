// Runs a flow: keeps its state, and starts what a state that was entered asks for, through the ports that it was given.
import type { Answer, AuthManagerInfo, Failure, ModuleName } from '../protocol/index.ts'
import { modules } from '../protocol/index.ts'
import type { FlowEvent } from './event.ts'
import { postingOf, type Posting } from './posting.ts'
import type { FlowState } from './state.ts'
import { transition, type Rules } from './transition.ts'
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
  readonly initialInfo?: AuthManagerInfo
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
  const rules: Rules = { isAllowed: (info) => info[modules[module].allowedBy] }
  const listeners = new Set<() => void>()
  let state: FlowState = { kind: 'starting', run: 1, kept }
  if (initialInfo) state = transition(state, { kind: 'informed', run: 1, outcome: initialInfo }, rules)
  let pending: AbortController | undefined

  function send(event: FlowEvent): void {
    const before = state
    state = transition(before, event, rules)
    if (state === before) return
    pending?.abort()
    pending = undefined
    startEffect(event)
    ports.changed?.({ before, state, event: event.kind })
    for (const listener of [...listeners]) listener()
  }

  function startEffect(event?: FlowEvent): void {
    const entered = state
    if (entered.kind === 'starting' || entered.kind === 'renewing') {
      const abort = (pending = new AbortController())
      void ports.info(abort.signal).then((outcome) => {
        if (!abort.signal.aborted) send({ kind: 'informed', run: entered.run, outcome })
      })
    }
    if (entered.kind === 'submitting' && event?.kind === 'submit') {
      const abort = (pending = new AbortController())
      // The values go from the event into the POST; no closure outlives it.
      const posting = postingOf(entered.step, event.values, event.pressed)
      void ports.post(posting, abort.signal).then((outcome) => {
        send({ kind: 'answered', run: entered.run, outcome })
      })
    }
  }

  function stop(): void {
    if (listeners.size > 0) return
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
        if (listeners.size === 0) setTimeout(stop)
      }
    },
    send,
  }
}

