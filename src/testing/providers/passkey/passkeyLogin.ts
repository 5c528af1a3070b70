// Logs in with a passkey in place of username and password. No second factor is needed after it.
import type { PrimaryProvider } from '../../authmanager/provider.ts'
import { abstain, fail } from '../../authmanager/responses.ts'
import { message } from '../../messages/message.ts'
import { textOf } from '../../requests/submission.ts'
import { createPasskeyRequest, passkeyRequestId } from './passkeyRequest.ts'
import { verifyAssertion } from './verifyAssertion.ts'

export const passkeyLogin: PrimaryProvider = {
  name: 'passkeyLogin',
  getRequests: (action, context) => (action === 'login' ? [createPasskeyRequest(context, []).authRequest] : []),
  begin: async (attempt) => {
    const credential = textOf(attempt.submission, passkeyRequestId, 'credential') ?? ''
    if (attempt.flow.kind !== 'login' || credential === '') return abstain
    const assertion = await verifyAssertion(attempt, credential)
    if (!assertion) return fail(message('webauthn-verification-failed'))
    return { kind: 'identified', userName: assertion.account.name }
  },
}
