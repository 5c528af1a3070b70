// The login of the app, as its own file.
import { AuthFlow } from 'react-mediawiki-auth'
import 'react-mediawiki-auth/styles.css'

export default function Login({ language }: { readonly language: string }) {
  return <AuthFlow module="clientlogin" api="/w/api.php" language={language} />
}
