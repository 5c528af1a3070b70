// A passkey in place of name and password. Who comes with one has both factors.
import { abstain, refuse } from '../../auth/answers.ts'
import type { PrimaryProvider } from '../../auth/provider.ts'
import { textOf } from '../../auth/readRequests.ts'
import { message } from '../../messages/message.ts'
import { cameWith } from '../localPassword.ts'
import { checkPasskey } from './checkPasskey.ts'
import { askForPasskey, passkeyRequestId } from './passkeyRequest.ts'

export const passkeyLogin: PrimaryProvider = {
  name: 'passkeyLogin',
  requests: (operation, context) => (operation === 'login' ? [askForPasskey(context, []).authRequest] : []),
  begin: async (attempt) => {
    const credential = textOf(attempt.filled, passkeyRequestId, 'credential')
    if (attempt.flow.kind !== 'login' || credential === undefined) return abstain
    const proof = await checkPasskey(attempt, credential)
    if (!proof) return refuse(message('webauthn-verification-failed'))
    attempt.flow.notes.set(cameWith, 'passkey')
    return { kind: 'known', userName: proof.account.name }
  },
}
