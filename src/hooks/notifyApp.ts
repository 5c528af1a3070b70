// Calls the callbacks of an app for a change of state.
import type { FlowChange, FlowState } from '../flow/index.ts'
import type { FlowCallbacks, FlowError } from './callbacks.ts'

export function notifyApp({ before, state, event }: FlowChange, callbacks: FlowCallbacks<never>, durationMs: number): void {
  const { onEvent, onError, onPass, onCancel, onStep } = callbacks
  const error = errorOf(state)
  onEvent?.({ kind: state.kind, module: state.task.module, event, code: codeOf(error ?? noticeOf(state)), durationMs })
  // A notice that stays while the form is refreshed was reported before.
  if (error && state.kind !== 'refreshing') onError?.(error)
  if (event === 'returnPageMissing') onError?.({ kind: event })
  if (state.kind === 'passed') {
    const { username, expectedUsername } = state
    const pass = expectedUsername === undefined ? { username } : { username, expectedUsername }
    // Its type depends on the module, which is known where the callback was given.
    onPass?.(pass as never)
  }
  if (state.kind === 'cancelled') onCancel?.()
  if (state.kind === 'awaitingInput' && !('step' in before && before.step === state.step)) {
    const { kind, requests } = state.step
    onStep?.({ kind, requestKinds: requests.map((request) => request.kind) })
  }
}

function noticeOf(state: FlowState) {
  return 'notice' in state ? state.notice : undefined
}

function errorOf(state: FlowState): FlowError | undefined {
  const notice = noticeOf(state)
  if (notice && 'failure' in notice) return notice.failure
  if (state.kind !== 'stopped') return undefined
  return 'failure' in state.reason ? state.reason.failure : state.reason
}

function codeOf(cause: object | undefined): string | undefined {
  return cause && 'code' in cause && typeof cause.code === 'string' ? cause.code : undefined
}
