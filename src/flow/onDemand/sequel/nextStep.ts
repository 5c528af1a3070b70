// The step that follows a step.
import type { AuthRequest, RequestList } from '../../../protocol/index.ts'
import { createStep, type Step } from '../../step.ts'

/** A wiki that refuses an answer often repeats its question; then the form stays as well. */
export function nextStep(before: Step, kind: 'continue' | 'restart', list: RequestList): Step {
  const step = createStep(kind, before.key, { ...list, requests: list.requests.map(withoutWrongFlags) })
  return before.kind === kind && fingerprint(before) === fingerprint(step) ? step : { ...step, key: `${before.key}.` }
}

/** What is asked, without what changes at each time, such as a challenge. */
function fingerprint({ requests }: Step): string {
  return JSON.stringify(requests, ['id', 'fields', 'name', 'type'])
}

/** A recovery code says that it is optional, and is refused where it is missing. */
function withoutWrongFlags(request: AuthRequest): AuthRequest {
  const fields = request.fields.map((field) => (field.name === 'RecoveryCode' ? { ...field, optional: false } : field))
  return { ...request, fields }
}
