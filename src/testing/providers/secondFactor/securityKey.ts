// A security key or passkey after the password. Nothing asks again, with another challenge; a bad answer ends the login.
import { textOf } from '../../auth/readRequests.ts'
import { message } from '../../messages/message.ts'
import { checkPasskey } from '../passkey/checkPasskey.ts'
import { askForPasskey, passkeyRequestId } from '../passkey/passkeyRequest.ts'
import type { Method } from './method.ts'

const asked = 'challenge'

export const securityKey: Method = {
  id: 'webauthn',
  label: 'A security key or passkey',
  isSetUp: ({ passkeys }) => passkeys.length > 0,
  ask: (attempt, account) => {
    const { authRequest, challenge } = askForPasskey(attempt, account.passkeys)
    attempt.flow.notes.set(asked, challenge)
    return { authRequest, message: message('webauthn-auth-ui') }
  },
  check: async (attempt, account) => {
    const credential = textOf(attempt.filled, passkeyRequestId, 'credential')
    if (credential === undefined) return { kind: 'again', message: message('webauthn-auth-ui') }
    const proof = await checkPasskey(attempt, credential)
    const isAnswer = proof?.account === account && proof.challenge === attempt.flow.notes.get(asked)
    return isAnswer ? { kind: 'right' } : { kind: 'refused', message: message('webauthn-verification-failed') }
  },
}
