// What the server draws, and the info that the browser needs to agree.
import { renderToString } from 'react-dom/server'
import { createAuthClient, isFailure } from 'react-mediawiki-auth/protocol'
import { Login } from './Login.tsx'

export interface Drawn {
  readonly form: string
  /** JSON that may stand in a `<script>`. */
  readonly info: string
}

export async function drawLogin(api: string): Promise<Drawn> {
  const info = await createAuthClient({ api }).info('clientlogin')
  if (isFailure(info)) throw new Error(`The wiki gave no fields: ${info.kind}.`)
  return { form: renderToString(<Login info={info} />), info: JSON.stringify(info).replaceAll('<', '\\u003c') }
}
