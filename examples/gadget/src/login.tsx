// Opens the login over the page, in German, where the link of the skin would leave it.
import { createRoot } from 'react-dom/client'
import { AuthFlow } from 'react-mediawiki-auth'
import de from 'react-mediawiki-auth/locales/de'
import 'react-mediawiki-auth/styles.css'
import './login.css'

/** What every page of a wiki has. */
declare const mw: { readonly util: { wikiScript(name: string): string } }

const dialog = document.createElement('dialog')
dialog.className = 'login-dialog'

function Login() {
  return (
    <AuthFlow
      module="clientlogin"
      api={mw.util.wikiScript('api')}
      language="de"
      messages={de}
      autoFocus
      onCancel={() => dialog.close()}
      // The page of a user is another one.
      onPass={() => location.reload()}
    />
  )
}

document.getElementById('pt-login')?.addEventListener('click', (event) => {
  event.preventDefault()
  document.body.append(dialog)
  dialog.showModal()
  const root = createRoot(dialog)
  root.render(<Login />)
  dialog.addEventListener('close', () => root.unmount(), { once: true })
})
