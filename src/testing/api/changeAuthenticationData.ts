// action=changeauthenticationdata: changes what the user can log in with, such as the password.
import { changeAuthenticationData as applyChange } from '../authmanager/changeAuthenticationData.ts'
import { requestsFor } from '../authmanager/requestsFor.ts'
import type { Account } from '../state/accounts.ts'
import type { ApiCall, ApiModule } from './apiCall.ts'
import { refusal, result, type ApiResult } from './apiResult.ts'
import { accountToChange, noSuchRequest } from './dataChange.ts'
import { readSubmission } from './readSubmission.ts'

const operation = { name: 'ChangeCredentials', notLoggedIn: 'apierror-mustbeloggedin-changeauthenticationdata' }

export const changeAuthenticationData: ApiModule = {
  prefix: 'changeauth',
  parameters: [{ name: 'request', type: 'string', required: true }],
  hasDynamicParameters: true,
  token: 'csrf',
  reads: true,
  writes: true,
  run: (call) => {
    const account = accountToChange(call, operation)
    return 'kind' in account ? account : change(call, account)
  },
}

function change(call: ApiCall, account: Account): ApiResult {
  const requestId = call.parameters.text('changeauthrequest') ?? ''
  const submission = readSubmission(call, requestsFor('change', call).filter(({ id }) => id === requestId))
  if ('kind' in submission) return submission
  // A request of which a field is empty counts as not sent.
  if (!submission.has(requestId)) return noSuchRequest
  const refusals = applyChange({ ...call, action: 'change', account, requestId, submission })
  return refusal(refusals) ?? result({ changeauthenticationdata: { status: 'success' } })
}
