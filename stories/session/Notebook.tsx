// A page of an app: who is logged in, a text that is not saved yet, and the login over both.
import { QueryClient, QueryClientProvider, useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { isLoginError, LoginDialog, LogOutButton, useSession, useWithLogin, type SessionParameters } from 'react-mediawiki-auth'
import { appWordsIn } from '../words/appWords.ts'

export interface NotebookProps {
  readonly api: string
  readonly language?: string | undefined
}

/** With a query client of its own, because each story has a wiki of its own. */
export function Notebook(props: NotebookProps) {
  const [queryClient] = useState(() => new QueryClient())
  return <QueryClientProvider client={queryClient}><NotebookPage {...props} /></QueryClientProvider>
}

function NotebookPage({ api, language }: NotebookProps) {
  const words = appWordsIn(language ?? 'en')
  const session = useSession({ api })
  const login = useWithLogin({ api, language, username: session.username })
  const [text, setText] = useState('')
  const save = useMutation({ mutationFn: (edited: string) => login.run((parameters) => edit(api, edited, parameters)) })
  const outcome = save.isSuccess ? words('saved') : isLoginError(save.error) ? words('not-saved') : save.error?.message
  return (
    <div style={{ display: 'grid', gap: '1rem', maxInlineSize: '36rem' }}>
      <p style={{ margin: 0 }}>{session.username === undefined ? words('not-logged-in') : words('logged-in-as', session.username)}</p>
      <LogOutButton api={api} language={language} />
      <label htmlFor="notebook">{words('notebook')}</label>
      <textarea id="notebook" className="mwa-input" dir="auto" rows={4} value={text} onChange={(event) => { setText(event.target.value) }} />
      <button type="button" className="mwa-button" onClick={() => { save.mutate(text) }}>{words('save')}</button>
      <output>{outcome}</output>
      <LoginDialog login={login} language={language} />
    </div>
  )
}

async function edit(api: string, text: string, session: SessionParameters): Promise<unknown> {
  const body = new URLSearchParams({ action: 'edit', title: 'Notebook', text, format: 'json', ...session })
  const response = await fetch(`${api}?origin=${encodeURIComponent(location.origin)}`, { method: 'POST', body, credentials: 'include' })
  return response.json()
}
