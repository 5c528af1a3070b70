// The modules that go step by step, one row each.
import type { AuthContext } from '../authmanager/provider.ts'
import { message } from '../messages/message.ts'
import { fault, type ApiFault } from './apiResult.ts'
import { securityFault } from './securityFault.ts'
import type { StepModule } from './stepModule.ts'

const none = (): undefined => undefined

export const stepModules: readonly StepModule[] = [
  {
    action: 'clientlogin',
    prefix: 'login',
    kind: 'login',
    tokenType: 'login',
    canPreserveState: true,
    canReauthenticate: true,
    preconditionFault: none,
    failReason: ({ wiki }) => (wiki.features.canAuthenticateNow ? undefined : message('userlogin-cannot-login')),
  },
  {
    action: 'linkaccount',
    prefix: 'link',
    kind: 'link',
    tokenType: 'csrf',
    canPreserveState: false,
    preconditionFault: linkFault,
    failReason: ({ wiki }) => (wiki.features.providers.length > 0 ? undefined : message('userlogin-cannot-link')),
  },
  {
    action: 'createaccount',
    prefix: 'create',
    kind: 'create',
    tokenType: 'createaccount',
    canPreserveState: true,
    preconditionFault: none,
    failReason: none,
  },
]

function linkFault(context: AuthContext): ApiFault | undefined {
  const account = context.browserRequest.account()
  if (account === undefined || account.settings.isTemporary === true) {
    return fault('notloggedin', message('apierror-linkaccount-notloggedin'))
  }
  return securityFault(context, 'LinkAccounts')
}
