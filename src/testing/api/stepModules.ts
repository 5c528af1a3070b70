// The modules that go step by step, a row each.
import type { AuthContext } from '../auth/provider.ts'
import { message } from '../messages/message.ts'
import { fault, type ApiFault } from './apiResult.ts'
import { securityStatus } from './securityStatus.ts'
import type { StepModule } from './stepModule.ts'

const allowsAll = (): undefined => undefined

export const stepModules: readonly StepModule[] = [
  {
    action: 'clientlogin',
    prefix: 'login',
    kind: 'login',
    tokenType: 'login',
    canPreserveState: true,
    canReauthenticate: true,
    forbids: allowsAll,
    cannot: ({ wiki }) => (wiki.features.canAuthenticateNow ? undefined : message('userlogin-cannot-login')),
  },
  {
    action: 'linkaccount',
    prefix: 'link',
    kind: 'link',
    tokenType: 'csrf',
    canPreserveState: false,
    forbids: linkFault,
    cannot: ({ wiki }) => (wiki.features.providers.length > 0 ? undefined : message('userlogin-cannot-link')),
  },
  {
    action: 'createaccount',
    prefix: 'create',
    kind: 'create',
    tokenType: 'createaccount',
    canPreserveState: true,
    forbids: allowsAll,
    cannot: allowsAll,
  },
]

function linkFault(context: AuthContext): ApiFault | undefined {
  const account = context.visit.account()
  if (account === undefined || account.settings.isTemporary === true) {
    return fault('notloggedin', message('apierror-linkaccount-notloggedin'))
  }
  return securityStatus(context, 'LinkAccounts') === 'ok' ? undefined : fault('reauthenticate', message('apierror-reauthenticate'))
}
