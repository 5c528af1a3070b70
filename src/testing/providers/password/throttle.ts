// Refuses a login when there were too many attempts for one username from one IP address. Every begin counts.
import type { AuthAttempt, PreAuthProvider } from '../../authmanager/provider.ts'
import { message } from '../../messages/message.ts'
import { parseCredentials } from './passwordRequest.ts'

const counterNote = 'throttle'

export const throttle: PreAuthProvider = {
  getRequests: () => [],
  testForAuthentication: (attempt) => {
    const { throttle: limit } = attempt.wiki.features
    const name = counterName(attempt)
    if (limit === false || name === undefined) return undefined
    if (attempt.wiki.rateCounter.count(name, limit.seconds) >= limit.attempts) {
      return message('login-throttled', { duration: limit.seconds })
    }
    attempt.wiki.rateCounter.add(name)
    attempt.flow.notes.set(counterNote, name)
    return undefined
  },
  postAuthentication: ({ wiki, flow }, outcome) => {
    const name = flow.notes.get(counterNote)
    if (outcome === 'pass' && name !== undefined) wiki.rateCounter.clear(name)
  },
}

/** A login without a username counts by address alone. An impossible name does not count. */
function counterName({ wiki, flow, submission, browserRequest }: AuthAttempt): string | undefined {
  if (flow.kind !== 'login') return undefined
  const typed = parseCredentials(submission)?.userName
  const userName = typed === undefined ? '' : wiki.accounts.canonicalName(typed)
  return userName === undefined ? undefined : `login ${browserRequest.ipAddress} ${userName}`
}
