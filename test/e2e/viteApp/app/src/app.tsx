// The app: a query client, and a login. `?look=` chooses another one: with controls of the app's, or drawn by hand.
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import 'react-mediawiki-auth/styles.css'
import { Login as LoginByHand } from './ByHand.tsx'
import { Login } from './Login.tsx'
import { login as loginWithRenderers } from './Renderers.tsx'
import './login.css'

const look = new URLSearchParams(location.search).get('look')
const root = document.getElementById('root')
if (!root) throw new Error('The page has no #root.')
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={new QueryClient()}>
      {look === 'hand' ? <LoginByHand /> : look === 'renderers' ? loginWithRenderers : <Login />}
    </QueryClientProvider>
  </StrictMode>,
)
