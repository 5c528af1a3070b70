// Tells an app what a change of a flow means.
import type { FlowChange } from '../flow/index.ts'
import type { FlowCallbacks } from './callbacks.ts'

export function report({ before, state, event }: FlowChange, callbacks: FlowCallbacks, durationMs: number): void {
  const reason = state.kind === 'stopped' ? state.reason : undefined
  const said = reason ?? ('notice' in state ? state.notice : undefined)
  const error = said && 'failure' in said ? said.failure : reason
  const coded = error ?? said
  const code = coded && 'code' in coded ? coded.code : undefined
  callbacks.onEvent?.({ kind: state.kind, module: state.leg.module, event, code, durationMs })
  // A notice that stays while something else happens was told before.
  if (error && state.kind !== 'renewing') callbacks.onError?.(error)
  if (state.kind === 'passed') {
    const { username, insteadOf } = state
    callbacks.onPass?.(insteadOf === undefined ? { username } : { username, insteadOf })
  }
  if (state.kind === 'cancelled') callbacks.onCancel?.()
  if (state.kind === 'asking' && !('step' in before && before.step === state.step)) {
    const { kind, requests } = state.step
    callbacks.onStep?.({ kind, requestKinds: requests.map((request) => request.kind) })
  }
}
