// Asks for a code that was "sent by e-mail". Three wrong codes repeat the step, the fourth ends the login.
import type { SecondaryProvider } from '../authmanager/provider.ts'
import { abstain, fail, type SecondaryResponse } from '../authmanager/responses.ts'
import { message, type Message } from '../messages/message.ts'
import { createField, createRequest } from '../requests/authRequest.ts'
import { textOf } from '../requests/submission.ts'

const emailCodeRequestId = 'MediaWiki\\Extension\\EmailAuth\\EmailAuthAuthenticationRequest'
const failuresNote = 'emailCodeFailures'
const allowedFailures = 3

export const emailCode: SecondaryProvider = {
  name: 'emailCode',
  begin: (_, { name, settings }) =>
    settings.emailCode === undefined ? abstain : ask(message('emailauth-login-message', name)),
  continue: ({ flow, submission }, { settings }) => {
    if (textOf(submission, emailCodeRequestId, 'token')?.trim() === settings.emailCode) return { kind: 'pass' }
    const failures = Number(flow.notes.get(failuresNote) ?? 0) + 1
    flow.notes.set(failuresNote, String(failures))
    if (failures > allowedFailures) return fail(message('emailauth-login-retry-limit'))
    return ask(message('emailauth-login-retry'))
  },
}

function ask(prompt: Message): SecondaryResponse {
  const fields = { token: createField('string', 'emailauth-token-label', 'emailauth-token-help') }
  return { kind: 'ui', requests: [createRequest({ id: emailCodeRequestId, fields })], message: prompt }
}
