// Redirects the browser to an identity provider, and reads from the return who the user is there.
import type { AuthAttempt } from '../../authmanager/provider.ts'
import { fail, type ExceptionResponse, type FailResponse, type PendingResponse } from '../../authmanager/responses.ts'
import { parseCode } from '../../identity/authorizationCode.ts'
import { message } from '../../messages/message.ts'
import type { FakeProvider } from '../../options/features.ts'
import { textOf } from '../../requests/submission.ts'
import { isExpectedState, readOutcome, startRedirect } from './oauthState.ts'
import { returnRequest } from './redirectRequests.ts'

export function redirectTo({ wiki, flow }: AuthAttempt, provider: FakeProvider): PendingResponse {
  const { target, state } = startRedirect(wiki, provider, flow)
  return {
    kind: 'redirect',
    target,
    data: provider.redirectData && { ...provider.redirectData, state },
    requests: [returnRequest(wiki, provider)],
  }
}

/**
 * Returns the user's name at the provider, or why there is none. The messages are texts in place of keys: some real
 * providers do that, and their message codes are then the mangled texts.
 */
export function parseReturn(attempt: AuthAttempt, provider: FakeProvider): string | FailResponse | ExceptionResponse {
  const { wiki, flow, submission } = attempt
  const { id, fields } = returnRequest(wiki, provider)
  if (Object.keys(fields).length === 0) {
    return submission.has(id) ? readStoredReturn(attempt) : fail(message('pluggableauth-authentication-workflow-failure'))
  }
  if (!submission.has(id)) return fail(message('The identity provider sent no answer.'))
  if (!isExpectedState(flow, textOf(submission, id, 'state'))) {
    return fail({ ...message('That answer belongs to another attempt.'), code: 'lab-state-mismatch' })
  }
  const error = textOf(submission, id, 'error')
  if (error !== undefined) return failWithError(error)
  const remoteName = parseCode(textOf(submission, id, 'code') ?? '')
  return remoteName ?? fail({ ...message('That code was not issued by the identity provider.'), code: 'lab-bad-code' })
}

/** Like PluggableAuth, it breaks if the flow is continued before the user was at the provider. The flow survives that. */
function readStoredReturn({ flow }: AuthAttempt): string | FailResponse | ExceptionResponse {
  const outcome = readOutcome(flow)
  if (outcome === undefined) return { kind: 'exception', exception: 'TypeError' }
  return 'error' in outcome ? failWithError(outcome.error) : outcome.user
}

function failWithError(error: string): FailResponse {
  return fail(message('The identity provider refused the login: $1', error))
}
