// In place of the entry of examples/vite: starts the return page at its path, and the app elsewhere.
import { startReturnPage } from 'react-mediawiki-auth/return'

if (location.pathname === '/return') startReturnPage()
else void import('./looks.tsx')
