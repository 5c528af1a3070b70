// action=unlinkaccount: removes the link to an identity provider.
import { requestsFor } from '../authmanager/requestsFor.ts'
import { message } from '../messages/message.ts'
import { linkedAccountId } from '../providers/shared/extensionNames.ts'
import type { ApiModule } from './apiCall.ts'
import { fault, missingParameter, result } from './apiResult.ts'
import { securityFault } from './securityFault.ts'

export const unlinkAccount: ApiModule = {
  token: { name: 'token', type: 'csrf' },
  writes: true,
  run: (call) => {
    const id = call.parameters.text('request')
    const account = call.browserRequest.account()
    if (id === undefined) return missingParameter('request')
    if (account === undefined || account.settings.isTemporary === true) {
      return fault('notloggedin', message('apierror-unlinkaccount-notloggedin'))
    }
    const refusal = securityFault(call, 'UnlinkAccount')
    if (refusal !== undefined) return refusal
    if (!requestsFor('unlink', call).some((request) => request.id === id)) {
      return fault('badrequest', message('apierror-changeauth-norequest'))
    }
    const { wiki } = call
    wiki.features.providers
      .filter((provider) => linkedAccountId(wiki, provider.id, account.linkedAccounts.get(provider.id) ?? '') === id)
      .forEach((provider) => account.linkedAccounts.delete(provider.id))
    return result({ unlinkaccount: { status: 'success' } })
  },
}
