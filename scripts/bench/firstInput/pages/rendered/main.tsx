// Takes over what the server has drawn.
import { hydrateRoot } from 'react-dom/client'
import type { AuthManagerInfo } from 'react-mediawiki-auth'
import 'react-mediawiki-auth/styles.css'
import { Login } from './Login.tsx'

const text = document.getElementById('info')!.textContent
hydrateRoot(document.getElementById('root')!, <Login info={JSON.parse(text) as AuthManagerInfo} />)
