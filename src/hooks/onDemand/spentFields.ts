// Which answers of a form are worth nothing any more: secrets that were refused, and all that belonged to a challenge
// that is gone.
import { isError, isSecret, type FormState } from '../../flow/index.ts'
import type { Field } from '../../protocol/index.ts'

/** Those that a change of state leaves without worth. */
export function spentFields(before: FormState, state: FormState): readonly Field[] {
  const refused = isRefused(state, before) ? state.step.fields.filter(isSecret) : []
  const renewed = state.step.requests.filter(({ id, fields }) => {
    const earlier = before.step.requests.find((request) => request.id === id)
    return JSON.stringify(earlier?.fields) !== JSON.stringify(fields)
  })
  // Hidden values are the wiki's, and an answer to an old challenge is worth nothing.
  return [...refused, ...renewed.flatMap(({ fields }) => fields.filter((field) => isSecret(field) || field.type === 'hidden'))]
}

/** Asking for another challenge takes nothing away, although the notice of an earlier refusal is still there. */
function isRefused(state: FormState, before: FormState): boolean {
  if (state.kind !== 'asking') return state.kind === 'renewing' && state.because === 'refused'
  const wasWanted = before.kind === 'renewing' && before.because === 'wanted'
  return !wasWanted && state.notice?.kind === 'said' && isError(state.notice)
}
