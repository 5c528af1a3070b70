// A resource route: the wiki's API on the app's own origin, for an app on another site than the wiki's.
import { createWikiProxy } from 'react-mediawiki-auth/server'
import type { Route } from './+types/wikiProxy'
import { wikiApi } from './wikiApi.server'

const wikiProxy = createWikiProxy({ api: wikiApi })

export const loader = ({ request }: Route.LoaderArgs) => wikiProxy(request)
export const action = ({ request }: Route.ActionArgs) => wikiProxy(request)
