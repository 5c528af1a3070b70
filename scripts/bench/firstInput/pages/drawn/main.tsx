// The kit's login, drawn by the browser. The first GET begins in the head, by the start script.
import { createRoot } from 'react-dom/client'
import { AuthFlow } from 'react-mediawiki-auth'
import 'react-mediawiki-auth/styles.css'

createRoot(document.getElementById('root')!).render(<AuthFlow module="clientlogin" api="/api.php" />)
