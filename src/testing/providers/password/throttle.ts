// Refuses a login when there were too many attempts for one user name from one IP address.
import type { AuthAttempt, PreAuthProvider } from '../../authmanager/provider.ts'
import { message } from '../../messages/message.ts'
import { canonicalUserName } from '../../state/userName.ts'
import { parseCredentials } from './passwordRequest.ts'

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
    return undefined
  },
  postAuthentication: (attempt, outcome) => {
    const name = counterName(attempt)
    if (outcome === 'pass' && name !== undefined) attempt.wiki.rateCounter.clear(name)
  },
}

function counterName({ flow, submission, browserRequest }: AuthAttempt): string | undefined {
  const typed = flow.userName ?? parseCredentials(submission)?.userName
  const userName = flow.kind === 'login' && typed !== undefined ? canonicalUserName(typed) : undefined
  return userName === undefined ? undefined : `login ${browserRequest.ipAddress} ${userName}`
}
