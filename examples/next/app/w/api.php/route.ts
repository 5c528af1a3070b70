// The wiki's API on the app's own origin, for an app on another site than the wiki's.
import { createWikiProxy } from 'react-mediawiki-auth/server'
import { wikiApi } from '../../../wikiApi'

const wikiProxy = createWikiProxy({ api: wikiApi })

export { wikiProxy as GET, wikiProxy as POST }
