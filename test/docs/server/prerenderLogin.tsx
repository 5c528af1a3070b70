import { renderToString } from 'react-dom/server'
import { AuthFlow, type AuthManagerInfo } from 'react-mediawiki-auth'
import { prerenderInfo } from 'react-mediawiki-auth/server'

export function Login({ info }: { readonly info: AuthManagerInfo }) {
  return <AuthFlow module="clientlogin" api="/w/api.php" initialInfo={info} />
}

export async function prerenderLogin(page: string): Promise<string> {
  const info = await prerenderInfo({ api: 'https://wiki.example/w/api.php' })
  const form = renderToString(<Login info={info} />)
  const data = JSON.stringify(info).replaceAll('<', '\\u003c')
  return page.replace('<div id="root"></div>', () => `<div id="root">${form}</div><script type="application/json" id="info">${data}</script>`)
}
