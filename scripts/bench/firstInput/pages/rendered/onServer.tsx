// What the server draws, and the info that the browser needs to agree.
import { renderToString } from 'react-dom/server'
import { createAuthClient, isFailure, type AuthManagerInfo } from 'react-mediawiki-auth/protocol'
import { prerenderInfo } from 'react-mediawiki-auth/server'
import { Login } from './Login.tsx'

export interface Drawn {
  readonly form: string
  /** JSON that may stand in a `<script>`. */
  readonly info: string
}

/** At each request, with what the wiki asks of it. */
export async function drawLogin(api: string): Promise<Drawn> {
  const info = await createAuthClient({ api }).info('clientlogin')
  if (isFailure(info)) throw new Error(`The wiki gave no fields: ${info.kind}.`)
  return draw(info)
}

/** Once, as a build does. */
export async function prerenderLogin(api: string): Promise<Drawn> {
  return draw(await prerenderInfo({ api }))
}

function draw(info: AuthManagerInfo): Drawn {
  return { form: renderToString(<Login info={info} />), info: JSON.stringify(info).replaceAll('<', '\\u003c') }
}
