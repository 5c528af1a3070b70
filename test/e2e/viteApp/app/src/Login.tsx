// The login, with whatever the app has of its own. `?return=` chooses the return page.
import { useState } from 'react'
import { AuthFlow } from 'react-mediawiki-auth'

export function Login() {
  const [errors, setErrors] = useState<readonly string[]>([])
  const returnUrl = new URLSearchParams(location.search).get('return') ?? '/auth/return.html'
  return (
    <main className="login">
      <AuthFlow module="clientlogin" api="/w/api.php" returnUrl={returnUrl} onError={({ kind }) => { setErrors([...errors, kind]) }} />
      <output>{errors.join()}</output>
    </main>
  )
}
