// action=logout. Anonymous users may call it, too, and get a warning.
import { message } from '../messages/message.ts'
import type { ApiModule } from './apiCall.ts'
import { fault, result } from './apiResult.ts'

export const logout: ApiModule = {
  parameters: [],
  token: 'csrf',
  reads: false,
  writes: false,
  run: ({ browserRequest, wiki, warnings }) => {
    if (!wiki.features.canLogOut) return fault('cannotlogout', message('cannotlogoutnow-text'))
    if (browserRequest.account() === undefined) {
      warnings.push({ module: 'logout', code: 'notloggedin', message: message('apierror-mustbeloggedin-generic') })
    }
    browserRequest.logOut()
    return result({})
  },
}
