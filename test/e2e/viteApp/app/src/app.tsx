// The app: a query client, and a login.
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import 'react-mediawiki-auth/styles.css'
import { Login } from './Login.tsx'
import './login.css'

const root = document.getElementById('root')
if (!root) throw new Error('The page has no #root.')
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={new QueryClient()}>
      <Login />
    </QueryClientProvider>
  </StrictMode>,
)
