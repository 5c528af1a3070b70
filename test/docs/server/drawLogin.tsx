import { renderToString } from 'react-dom/server'
import { AuthFlow } from 'react-mediawiki-auth'
import { createAuthClient, isFailure } from 'react-mediawiki-auth/protocol'
import de from 'react-mediawiki-auth/locales/de'

export async function drawLogin(): Promise<string> {
  const info = await createAuthClient({ api: 'https://wiki.example/w/api.php', language: 'de' }).info('clientlogin')
  const known = isFailure(info) ? {} : { initialInfo: info }
  return renderToString(<AuthFlow module="clientlogin" api="/w/api.php" language="de" messages={de} {...known} />)
}
