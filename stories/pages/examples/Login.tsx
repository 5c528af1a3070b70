// A login as an app writes it.
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { AuthFlow } from 'react-mediawiki-auth'
import 'react-mediawiki-auth/styles.css'

const queryClient = new QueryClient()

export function Login() {
  return (
    <QueryClientProvider client={queryClient}>
      <AuthFlow
        module="clientlogin"
        api="/w/api.php"
        language="en"
        onPass={({ username }) => location.assign(`/welcome?user=${encodeURIComponent(username)}`)}
      />
    </QueryClientProvider>
  )
}
