// Shows the login to strangers, and the page to users.
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createElement as h } from 'react'
import { createRoot } from 'react-dom/client'
import { AuthFlow, LoggedIn, LogOutButton } from 'react-mediawiki-auth'

const api = '/w/api.php'

function Page() {
  const login = h(AuthFlow, { module: 'clientlogin', api, returnUrl: '/auth/return.html' })
  return h(LoggedIn, { api, fallback: login }, ({ username }) => [
    h('h1', { key: 'greeting' }, `Hello, ${username}`),
    h(LogOutButton, { key: 'logOut', api }),
  ])
}

const client = new QueryClient()
createRoot(document.querySelector('main')).render(h(QueryClientProvider, { client }, h(Page)))
