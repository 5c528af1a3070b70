// A code that was put aside for the day when the app is lost. Its field says that it is optional, and is not.
import { field, request } from '../../auth/authRequest.ts'
import { textOf } from '../../auth/readRequests.ts'
import { message } from '../../messages/message.ts'
import { limited, takeRecoveryCode } from './codes.ts'
import type { Method } from './method.ts'

const requestId = 'MediaWiki\\Extension\\OATHAuth\\Auth\\RecoveryCodesAuthenticationRequest'

export const recoveryCode: Method = {
  id: 'recoverycodes',
  label: 'A recovery code',
  isSetUp: ({ settings }) => (settings.totp?.recoveryCodes ?? []).length > 0,
  ask: () => ({
    authRequest: request({
      id: requestId,
      fields: {
        RecoveryCode: field('string', 'oathauth-recovery-label', 'oathauth-recovery-help', { optional: true }),
      },
    }),
    message: message('oathauth-recovery-ui'),
  }),
  check: (attempt, account) =>
    limited(attempt, account, () => {
      const given = (textOf(attempt.filled, requestId, 'RecoveryCode') ?? '').replace(/\s/g, '')
      return takeRecoveryCode(given, account)
    }),
}
