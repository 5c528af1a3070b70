// From one state to another: what all states have in common goes along.
import type { FlowState, InFlow, Starting } from './state.ts'

/** Each state of the union without what all of them have. */
type Next = FlowState extends infer One ? (One extends FlowState ? Omit<One, keyof InFlow> : never) : never

export function go({ run, kept }: InFlow, next: Next): FlowState {
  return { ...next, run, kept }
}

export function beginAnew({ run, kept }: InFlow, notice?: Starting['notice']): Starting {
  return { kind: 'starting', run: run + 1, kept, notice }
}
