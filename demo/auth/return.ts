// The page that third parties send people back to: all that an app has to do for it.
import { startReturnPage } from 'react-mediawiki-auth/return'

startReturnPage()
