// A login as an app writes it.
import { AuthFlow } from 'react-mediawiki-auth'
import 'react-mediawiki-auth/styles.css'

export function Login() {
  return (
    <AuthFlow
      module="clientlogin"
      api="/w/api.php"
      language="en"
      onPass={({ username }) => location.assign(`/welcome?user=${encodeURIComponent(username)}`)}
    />
  )
}
