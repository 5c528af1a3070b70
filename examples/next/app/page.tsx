// Asks the wiki for its form on the server, so that the form is in the HTML.
import { createAuthClient, isFailure } from 'react-mediawiki-auth/protocol'
import { wikiApi } from '../wikiApi'
import { Login } from './Login'

// The wiki may ask something else tomorrow.
export const dynamic = 'force-dynamic'

export default async function Page() {
  const info = await createAuthClient({ api: wikiApi }).info('clientlogin')
  return <Login initialInfo={isFailure(info) ? undefined : info} />
}
