// Shows the login to strangers, and the app to users.
import { AuthFlow, LoggedIn, LogOutButton } from 'react-mediawiki-auth'

const api = '/w/api.php'

export function App() {
  return (
    <main className="login">
      <LoggedIn api={api} fallback={<AuthFlow module="clientlogin" api={api} returnUrl="/auth/return.html" />}>
        {({ username }) => (
          <>
            <h1>Hello, {username}</h1>
            <LogOutButton api={api} />
          </>
        )}
      </LoggedIn>
    </main>
  )
}
