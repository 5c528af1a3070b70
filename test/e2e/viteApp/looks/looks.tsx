// `?look=` chooses a login: with controls of the app's, or drawn by hand, or with another return page.
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import 'react-mediawiki-auth/styles.css'
import { Login as LoginByHand } from './ByHand.tsx'
import { login as loginWithRenderers } from './Renderers.tsx'
import { ReturningLogin } from './ReturningLogin.tsx'
import './login.css'

const look = new URLSearchParams(location.search).get('look')
const root = document.getElementById('root')
if (!root) throw new Error('The page has no #root.')
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={new QueryClient()}>
      {look === 'hand' ? <LoginByHand /> : look === 'renderers' ? loginWithRenderers : <ReturningLogin />}
    </QueryClientProvider>
  </StrictMode>,
)
