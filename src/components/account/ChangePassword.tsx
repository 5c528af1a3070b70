'use client'
// The form for a new password of the user who is logged in.
import { changeModule } from '../../protocol/index.ts'
import { AuthFlow, type AuthFlowProps } from '../AuthFlow.tsx'

type PropsOfOtherModules = 'module' | 'request' | 'username' | 'reauthenticate' | 'checkSession' | 'logInAfterCreate' | 'logInAfterReset' | 'links'

/** The props of `<ChangePassword>`. */
export type ChangePasswordProps = Omit<AuthFlowProps<'changeauthenticationdata'>, PropsOfOtherModules>

/**
 * Renders the form for a new password. If the wiki requires a recent login, it renders one first. The session goes on; bot
 * passwords are void afterwards.
 *
 * @see https://www.mediawiki.org/wiki/API:Changeauthenticationdata
 */
export function ChangePassword(props: ChangePasswordProps) {
  return <AuthFlow {...props} module={changeModule} />
}
