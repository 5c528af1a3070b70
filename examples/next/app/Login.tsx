'use client'
// The login in the browser. A callback cannot come from the server, so `onPass` is here.
import { useState } from 'react'
import { AuthFlow, type AuthManagerInfo } from 'react-mediawiki-auth'

export function Login({ initialInfo }: { initialInfo: AuthManagerInfo | undefined }) {
  const [user, setUser] = useState<string>()
  if (user !== undefined) return <h1>Hello, {user}</h1>
  return (
    <AuthFlow
      module="clientlogin"
      api="/w/api.php"
      returnUrl="/auth/return"
      initialInfo={initialInfo}
      onPass={({ username }) => setUser(username)}
    />
  )
}
