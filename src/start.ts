// react-mediawiki-auth/start, a classic script: asks the wiki for the fields of a flow before the app is there. It is built into one file
// without imports, which a page inlines in its head or loads there.
import { beginWithPage } from './start/index.ts'

beginWithPage()
