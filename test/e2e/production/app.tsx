// A small app in production: a query client, a login or the module in its address, and the errors that it is called with.
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { AuthFlow, type ModuleName } from 'react-mediawiki-auth'

declare global {
  interface Window {
    /** What `onError` was called with. */
    errors: unknown[]
  }
}

window.errors = []
const root = document.getElementById('root')
const api = document.documentElement.dataset['api']
// The tests name one that there is.
const module = (new URLSearchParams(location.search).get('module') ?? 'clientlogin') as ModuleName
if (!root || api === undefined) throw new Error('The page has no #root, or no data-api.')
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={new QueryClient()}>
      <AuthFlow module={module} api={api} onError={(error) => { window.errors.push(error) }} />
    </QueryClientProvider>
  </StrictMode>,
)
