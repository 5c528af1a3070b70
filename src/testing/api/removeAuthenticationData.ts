// action=removeauthenticationdata and action=unlinkaccount: remove what the user can log in with.
import { changeAuthenticationData } from '../authmanager/changeAuthenticationData.ts'
import { requestsFor } from '../authmanager/requestsFor.ts'
import type { Account } from '../state/accounts.ts'
import type { ApiCall, ApiModule } from './apiCall.ts'
import { refusal, result, type ApiResult } from './apiResult.ts'
import { accountToChange, noSuchRequest } from './dataChange.ts'

interface Removal {
  readonly module: string
  readonly action: 'remove' | 'unlink'
  readonly operation: string
}

export const removeAuthenticationData = createRemoval({
  module: 'removeauthenticationdata',
  action: 'remove',
  operation: 'RemoveCredentials',
})

export const unlinkAccount = createRemoval({ module: 'unlinkaccount', action: 'unlink', operation: 'UnlinkAccount' })

function createRemoval(removal: Removal): ApiModule {
  const operation = { name: removal.operation, notLoggedIn: 'apierror-mustbeloggedin-removeauth' }
  return {
    parameters: [{ name: 'request', type: 'string', required: true }],
    token: 'csrf',
    reads: true,
    writes: true,
    run: (call) => {
      const account = accountToChange(call, operation)
      return 'kind' in account ? account : remove(call, removal, account)
    },
  }
}

/** Fields of the request, such as the checkbox of a mailed password, count for nothing. */
function remove(call: ApiCall, { module, action }: Removal, account: Account): ApiResult {
  const requestId = call.parameters.text('request') ?? ''
  if (!requestsFor(action, call).some(({ id }) => id === requestId)) return noSuchRequest
  const refusals = changeAuthenticationData({ ...call, action, account, requestId, submission: new Map() })
  return refusal(refusals) ?? result({ [module]: { status: 'success' } })
}
