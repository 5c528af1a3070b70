// Whether an answer leads to another module or another person, so that detours/ is needed.
import type { Answer, Failure } from '../../../protocol/index.ts'
import type { Leg } from '../../leg.ts'

export function isOffTheWay({ person, then, logsInAfter }: Leg, outcome: Answer | Failure): boolean {
  if (outcome.kind === 'passed') return !!then || !!logsInAfter || (person !== undefined && outcome.username !== person)
  return outcome.kind === 'restarted' || ('code' in outcome && outcome.code === 'reauthenticate')
}
