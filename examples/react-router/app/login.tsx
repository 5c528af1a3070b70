// Asks the wiki for its form on the server, so that the form is in the HTML.
import { useState } from 'react'
import { AuthFlow } from 'react-mediawiki-auth'
import { createAuthClient, isFailure } from 'react-mediawiki-auth/protocol'
import type { Route } from './+types/login'
import { wikiApi } from './wikiApi.server'

export const meta = () => [{ title: 'The app' }]

export async function loader() {
  const info = await createAuthClient({ api: wikiApi }).info('clientlogin')
  return { initialInfo: isFailure(info) ? undefined : info }
}

export default function Login({ loaderData }: Route.ComponentProps) {
  const [user, setUser] = useState<string>()
  if (user !== undefined) return <h1>Hello, {user}</h1>
  return (
    <AuthFlow
      module="clientlogin"
      api="/w/api.php"
      returnUrl="/auth/return"
      initialInfo={loaderData.initialInfo}
      onPass={({ username }) => setUser(username)}
    />
  )
}
