// The login with the return page that `?return=` chooses, and what it reports.
import { useState } from 'react'
import { AuthFlow } from 'react-mediawiki-auth'

export function ReturningLogin() {
  const [errors, setErrors] = useState<readonly string[]>([])
  const returnUrl = new URLSearchParams(location.search).get('return') ?? '/auth/return.html'
  return (
    <main className="login">
      <AuthFlow module="clientlogin" api="/w/api.php" returnUrl={returnUrl} onError={({ kind }) => { setErrors([...errors, kind]) }} />
      <output>{errors.join()}</output>
    </main>
  )
}
