// A page with a session: the button that logs out, and a call whose session has ended, which opens the login over the page.
import { QueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { LoginDialog, LogOutButton, useWithLogin } from 'react-mediawiki-auth'

export function SessionPlace({ api }: { readonly api: string }) {
  const [queryClient] = useState(() => new QueryClient())
  const login = useWithLogin({ api })
  const save = () => {
    login.run(() => Promise.resolve({ error: { code: 'notloggedin' } })).catch(() => undefined)
  }
  return (
    <main>
      <LogOutButton api={api} queryClient={queryClient} />
      <button onClick={save}>Save</button>
      <LoginDialog login={login} />
    </main>
  )
}
