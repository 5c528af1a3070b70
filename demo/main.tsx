// Asks the server which wiki it uses, and renders the page.
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import 'react-mediawiki-auth/styles.css'
import { App } from './page/App.tsx'
import './page/styles.css'
import type { WikiOfDemo } from './server/wikiOfDemo.ts'

const response = await fetch('/demo/wiki')
const wiki = (await response.json()) as WikiOfDemo

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <QueryClientProvider client={new QueryClient()}>
      <App wiki={wiki} />
    </QueryClientProvider>
  </StrictMode>,
)
