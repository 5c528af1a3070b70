// A security key or passkey after the password. A missing answer repeats the step with a new challenge, an empty one with
// the same challenge, and a wrong answer ends the login.
import { message } from '../../messages/message.ts'
import { textOf } from '../../requests/submission.ts'
import { createPasskeyRequest, passkeyRequestId } from '../passkey/passkeyRequest.ts'
import { verifyAssertion } from '../passkey/verifyAssertion.ts'
import type { SecondFactorMethod } from './secondFactorMethod.ts'

const challengeNote = 'challenge'

export const securityKey: SecondFactorMethod = {
  id: 'webauthn',
  label: 'Security key or passkey',
  isEnabledFor: ({ passkeys }) => passkeys.length > 0,
  ask: (attempt, account) => {
    const { authRequest, challenge } = createPasskeyRequest(attempt, account.passkeys)
    attempt.flow.notes.set(challengeNote, challenge)
    return { authRequest, message: message('webauthn-auth-ui') }
  },
  check: async (attempt, account) => {
    const credential = textOf(attempt.submission, passkeyRequestId, 'credential')
    if (credential === undefined) return { kind: 'wrong', message: message('webauthn-auth-ui') }
    if (credential === '') return { kind: 'empty', message: message('webauthn-auth-ui') }
    const assertion = await verifyAssertion(attempt, credential)
    const asked = attempt.flow.notes.get(challengeNote)
    const isAnswer = assertion?.account === account && [undefined, assertion.challenge].includes(asked)
    return isAnswer ? { kind: 'right' } : { kind: 'refused', message: message('webauthn-verification-failed') }
  },
}
