// The return page as a page of its own.
import { startReturnPage } from 'react-mediawiki-auth/return'

startReturnPage()
