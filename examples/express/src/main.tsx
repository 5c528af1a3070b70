// Shows the login to strangers, and the app to users.
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createRoot } from 'react-dom/client'
import { AuthFlow, LoggedIn, LogOutButton } from 'react-mediawiki-auth'
import 'react-mediawiki-auth/styles.css'

const api = '/w/api.php'

createRoot(document.getElementById('root')!).render(
  <QueryClientProvider client={new QueryClient()}>
    <LoggedIn api={api} fallback={<AuthFlow module="clientlogin" api={api} returnUrl="/auth/return" />}>
      {({ username }) => (
        <>
          <h1>Hello, {username}</h1>
          <LogOutButton api={api} />
        </>
      )}
    </LoggedIn>
  </QueryClientProvider>,
)
