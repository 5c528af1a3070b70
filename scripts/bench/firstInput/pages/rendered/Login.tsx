// The login as both sides draw it.
import { AuthFlow, type AuthManagerInfo } from 'react-mediawiki-auth'

export function Login({ info }: { readonly info: AuthManagerInfo | undefined }) {
  return <AuthFlow module="clientlogin" api="/api.php" initialInfo={info} />
}
