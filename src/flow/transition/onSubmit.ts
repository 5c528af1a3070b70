// What the user's own actions on a form lead to.
import { modules } from '../../protocol/index.ts'
import type { SubmitEvent } from '../event.ts'
import { withState, type AwaitingInput, type FlowState } from '../state.ts'
import { textValue, withoutSecrets } from '../values.ts'

export function onSubmit(state: AwaitingInput, { values, button }: SubmitEvent): FlowState {
  const { step, task, notice } = state
  const lostBefore = notice?.kind === 'outcomeUnknown' ? notice.failure : undefined
  if (step.kind === 'continue') return withState(state, { kind: 'submitting', step, button, lostBefore })
  const chosenButton = step.fields.find(({ name }) => name === button)
  const isUserGiven = task.reauthenticatesFor !== undefined || modules[task.module].sensitiveOperation !== undefined
  // Not of the values themselves: a wiki may call a secret `username`.
  const prefill = withoutSecrets(step, values)
  const typedUser = chosenButton ? undefined : textValue(prefill, 'username') || undefined
  const expectedUsername = isUserGiven ? task.expectedUsername : typedUser
  const context = { ...state, prefill, task: { ...task, chosenButton, expectedUsername } }
  return withState(context, { kind: 'submitting', step, button, lostBefore })
}

/** Asks for a new challenge. Only the first step can: a later one would cost the flow on the server. */
export function refresh(state: AwaitingInput): FlowState {
  const { step, notice } = state
  return step.kind === 'begin' ? withState(state, { kind: 'refreshing', reason: 'requested', step, notice }) : state
}
