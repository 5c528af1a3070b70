// Why a call is refused to somebody who cannot read the wiki.
import type { AuthContext } from '../authmanager/provider.ts'
import { message } from '../messages/message.ts'
import { fault, type ApiFault } from './apiResult.ts'

export function readFault({ wiki, browserRequest }: AuthContext): ApiFault | undefined {
  const isAllowed = !wiki.features.private || browserRequest.account() !== undefined
  return isAllowed ? undefined : fault('readapidenied', message('apierror-readapidenied'), { module: 'main' })
}
