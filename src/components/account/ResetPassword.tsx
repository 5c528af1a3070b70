'use client'
// The form that asks the wiki to mail a temporary password.
import { resetModule } from '../../protocol/index.ts'
import { AuthFlow, type AuthFlowProps } from '../AuthFlow.tsx'

type PropsOfOtherModules = 'module' | 'request' | 'reauthenticate' | 'checkSession' | 'logInAfterCreate'

/** The props of `<ResetPassword>`. */
export type ResetPasswordProps = Omit<AuthFlowProps<'resetpassword'>, PropsOfOtherModules>

/**
 * Renders the form that asks for a temporary password by e-mail, for a username or an address, whichever the wiki takes. It says
 * the same whether there is such an account or not, and continues with the login, which takes the temporary password. `onPass` is called
 * once, when somebody is logged in. If your login is elsewhere (`links.logIn`), it is called when the wiki was asked, and names no one.
 *
 * @see https://www.mediawiki.org/wiki/API:Resetpassword
 */
export function ResetPassword(props: ResetPasswordProps) {
  return <AuthFlow {...props} module={resetModule} />
}
