// The return page that identity providers redirect to. This is all that an app has to write for it.
import { startReturnPage } from 'react-mediawiki-auth/return'

startReturnPage()
