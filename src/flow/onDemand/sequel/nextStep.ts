// The step that follows a step.
import type { RequestList } from '../../../protocol/index.ts'
import { createStep, type Step } from '../../step.ts'

/** A wiki that refuses an answer often repeats its question; then the form stays as well. */
export function nextStep(before: Step, kind: 'continue' | 'restart', list: RequestList): Step {
  const step = createStep(kind, before.key, list)
  return before.kind === kind && fingerprint(before) === fingerprint(step) ? step : { ...step, key: `${before.key}.` }
}

/** What is asked, without what changes at each time, such as a challenge. */
function fingerprint({ requests }: Step): string {
  return JSON.stringify(requests, ['id', 'fields', 'name', 'type'])
}
