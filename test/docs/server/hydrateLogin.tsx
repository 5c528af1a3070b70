import { hydrateRoot } from 'react-dom/client'
import { AuthFlow, type AuthManagerInfo } from 'react-mediawiki-auth'

const info = JSON.parse(document.getElementById('info')?.textContent ?? '') as AuthManagerInfo
hydrateRoot(document.getElementById('root') ?? document.body, <AuthFlow module="clientlogin" api="/w/api.php" initialInfo={info} />)
