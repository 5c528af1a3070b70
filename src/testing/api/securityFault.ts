// Why a security-sensitive operation is refused: the user has to log in again, or cannot.
import type { AuthContext } from '../authmanager/provider.ts'
import { securityStatus } from '../authmanager/reauthentication.ts'
import { message } from '../messages/message.ts'
import { fault, type ApiFault } from './apiResult.ts'

export function securityFault(context: AuthContext, operation: string): ApiFault | undefined {
  switch (securityStatus(context, operation)) {
    case 'ok':
      return undefined
    case 'reauth':
      return fault('reauthenticate', message('apierror-reauthenticate'))
    case 'fail':
      return fault('cannotreauthenticate', message('apierror-cannotreauthenticate'))
  }
}
