// action=logout. Anonymous users may call it, too.
import type { ApiModule } from './apiCall.ts'
import { result } from './apiResult.ts'

export const logout: ApiModule = {
  parameters: [],
  token: 'csrf',
  reads: false,
  writes: false,
  run: ({ browserRequest }) => {
    browserRequest.logOut()
    return result({})
  },
}
