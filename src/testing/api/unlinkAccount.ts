// Ends the connection with an account elsewhere, at once.
import { requestsFor } from '../auth/requestsFor.ts'
import { candidateOf } from '../providers/redirectRequests.ts'
import { message } from '../messages/message.ts'
import type { ApiModule } from './apiCall.ts'
import { fault, missingParameter, result } from './apiResult.ts'
import { securityStatus } from './securityStatus.ts'

export const unlinkAccount: ApiModule = {
  token: { name: 'token', type: 'csrf' },
  writes: true,
  run: (call) => {
    const id = call.parameters.text('request')
    const account = call.visit.account()
    if (id === undefined) return missingParameter('request')
    if (account === undefined || account.settings.isTemporary === true) {
      return fault('notloggedin', message('apierror-unlinkaccount-notloggedin'))
    }
    if (securityStatus(call, 'UnlinkAccount') !== 'ok') return fault('reauthenticate', message('apierror-reauthenticate'))
    if (!requestsFor('unlink', call).some((request) => request.id === id)) {
      return fault('badrequest', message('apierror-changeauth-norequest'))
    }
    const { wiki } = call
    wiki.features.providers
      .filter((provider) => candidateOf(wiki, provider, account.linked.get(provider.id) ?? '').id === id)
      .forEach((provider) => account.linked.delete(provider.id))
    return result({ unlinkaccount: { status: 'success' } })
  },
}
