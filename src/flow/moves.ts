// How a flow gets from one state to another without losing what all of them have.
import type { FlowState, InFlow, Starting } from './state.ts'

/** Each state of the union without what all of them have. */
type Next = FlowState extends infer One ? (One extends FlowState ? Omit<One, keyof InFlow> : never) : never

export function go({ run, kept, leg }: InFlow, next: Next): FlowState {
  return { ...next, run, kept, leg }
}

export function beginAnew({ run, kept, leg }: InFlow, notice?: Starting['notice']): Starting {
  return { kind: 'starting', run: run + 1, kept, leg, notice }
}
