// A code that was "sent by e-mail": three wrong ones ask again, the fourth ends the login. There is no second e-mail.
import { abstain, refuse, type SecondaryAnswer } from '../auth/answers.ts'
import { field, request } from '../auth/authRequest.ts'
import type { SecondaryProvider } from '../auth/provider.ts'
import { textOf } from '../auth/readRequests.ts'
import { message, type Message } from '../messages/message.ts'

const emailCodeRequestId = 'MediaWiki\\Extension\\EmailAuth\\EmailAuthAuthenticationRequest'
const failuresNoted = 'emailCodeFailures'
const mayFail = 3

export const emailCode: SecondaryProvider = {
  name: 'emailCode',
  begin: (_, { name, settings }) =>
    settings.emailCode === undefined ? abstain : ask(message('emailauth-login-message', name)),
  resume: ({ flow, filled }, { settings }) => {
    if (textOf(filled, emailCodeRequestId, 'token')?.trim() === settings.emailCode) return { kind: 'pass' }
    const failures = Number(flow.notes.get(failuresNoted) ?? 0) + 1
    flow.notes.set(failuresNoted, String(failures))
    return failures > mayFail ? refuse(message('emailauth-login-retry-limit')) : ask(message('emailauth-login-retry'))
  },
}

function ask(prompt: Message): SecondaryAnswer {
  const fields = { token: field('string', 'emailauth-token-label', 'emailauth-token-help') }
  return { kind: 'ask', requests: [request({ id: emailCodeRequestId, fields })], message: prompt }
}
