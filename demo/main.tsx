// Asks the server which wiki it uses, and renders the page.
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
    <App wiki={wiki} />
  </StrictMode>,
)
