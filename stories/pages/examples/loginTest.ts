// An app's test that logs in to a wiki in memory.
import { createAuthClient, isFailure } from 'react-mediawiki-auth/protocol'
import { createFakeWiki } from 'react-mediawiki-auth/testing'

const wiki = createFakeWiki({ users: [{ name: 'Ada', password: 'a long secret' }] })
const client = createAuthClient({ api: wiki.api, fetch: wiki.fetch })

export async function logInAsAda(): Promise<string> {
  const answer = await client.begin('clientlogin', {
    fields: [['username', 'Ada'], ['password', 'a long secret']],
    returnUrl: 'https://app.example/',
  })
  return isFailure(answer) ? `failed: ${answer.kind}` : answer.kind
}
