// Recovery codes, in place of a lost device. As on a real wiki the field is marked optional, although it is needed.
import { message, verbatimMessage } from '../../messages/message.ts'
import { createField, createRequest } from '../../requests/authRequest.ts'
import { textOf } from '../../requests/submission.ts'
import { checkWithLimit, recoveryCodesOf, redeemRecoveryCode } from './codes.ts'
import type { SecondFactorMethod } from './secondFactorMethod.ts'

const requestId = 'MediaWiki\\Extension\\OATHAuth\\Auth\\RecoveryCodesAuthenticationRequest'

export const recoveryCode: SecondFactorMethod = {
  id: 'recoverycodes',
  label: 'Recovery code',
  isEnabledFor: (account) => recoveryCodesOf(account).length > 0,
  ask: (_, { name }) => ({
    authRequest: createRequest({
      id: requestId,
      provider: message('oathauth-describe-provider'),
      account: verbatimMessage(name),
      fields: {
        RecoveryCode: createField('string', 'oathauth-recovery-label', 'oathauth-recovery-help', { optional: true }),
      },
    }),
    message: message('oathauth-auth-recovery-code-help'),
  }),
  check: (attempt, account) =>
    checkWithLimit(attempt, account, () => {
      const code = (textOf(attempt.submission, requestId, 'RecoveryCode') ?? '').replace(/\s/g, '')
      return redeemRecoveryCode(code, account)
    }),
}
