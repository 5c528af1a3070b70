// Sends a person to a provider elsewhere, and reads whom it vouches for when they come back. Refuses to know which
// account that is good for.
import { refuse, type Question, type Refusal, type Breakdown } from '../auth/answers.ts'
import type { Attempt } from '../auth/provider.ts'
import { textOf } from '../auth/readRequests.ts'
import { message } from '../messages/message.ts'
import type { FakeProvider } from '../features.ts'
import { isStateOf, leaveFor, notedOutcome } from './journey.ts'
import { personIn } from './personalCode.ts'
import { returnRequest } from './redirectRequests.ts'

export function sendAway({ wiki, flow }: Attempt, provider: FakeProvider): Question {
  const { target, state } = leaveFor(wiki, provider, flow)
  return {
    kind: 'leave',
    target,
    data: provider.redirectData && { ...provider.redirectData, state },
    requests: [returnRequest(wiki, provider)],
  }
}

/** Prose in place of keys, so that the codes are mangled prose: providers do that. */
export function returnedPerson(attempt: Attempt, provider: FakeProvider): string | Refusal | Breakdown {
  if (provider.returns === 'nothing') return notedPerson(attempt)
  const { wiki, flow, filled } = attempt
  const { id } = returnRequest(wiki, provider)
  const error = textOf(filled, id, 'error')
  if (!filled.has(id)) return refuse(message('The identity provider sent nothing back.'))
  if (!isStateOf(flow, textOf(filled, id, 'state'))) {
    return refuse({ ...message('That answer belongs to another attempt.'), code: 'lab-state-mismatch' })
  }
  if (error !== undefined) return refuse(refusedWith(error))
  const person = personIn(textOf(filled, id, 'code') ?? '')
  return person ?? refuse({ ...message('That code is not of the provider.'), code: 'lab-bad-code' })
}

/** Who goes on before having been there meets an error of the wiki, as with the real ones. */
function notedPerson({ flow }: Attempt): string | Refusal | Breakdown {
  const outcome = notedOutcome(flow)
  if (outcome === undefined) return { kind: 'break', exception: 'MWException' }
  return 'error' in outcome ? refuse(refusedWith(outcome.error)) : outcome.person
}

function refusedWith(error: string) {
  return message('The identity provider refused: $1', error)
}
