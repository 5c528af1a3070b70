// Refuses a name that was tried too often from one address, right password or not.
import type { Attempt, Guard } from '../auth/provider.ts'
import { message } from '../messages/message.ts'
import { canonicalUserName } from '../state/userName.ts'
import { credentialsIn } from './passwordRequest.ts'

export const throttle: Guard = {
  requests: () => [],
  test: (attempt) => {
    const { throttle: limit } = attempt.wiki.features
    const name = tallyName(attempt)
    if (limit === false || name === undefined) return undefined
    if (attempt.wiki.tally.count(name, limit.seconds) >= limit.attempts) {
      return message('login-throttled', { duration: limit.seconds })
    }
    attempt.wiki.tally.add(name)
    return undefined
  },
  after: (attempt, outcome) => {
    const name = tallyName(attempt)
    if (outcome === 'pass' && name !== undefined) attempt.wiki.tally.clear(name)
  },
}

function tallyName({ flow, filled, visit }: Attempt): string | undefined {
  const typed = flow.userName ?? credentialsIn(filled)?.userName
  const userName = flow.kind === 'login' && typed !== undefined ? canonicalUserName(typed) : undefined
  return userName === undefined ? undefined : `login ${visit.address} ${userName}`
}
