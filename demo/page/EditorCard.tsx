// A page with an unsaved text and a session that may end: who is logged in, an editor, and the login over both.
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { isLoginError, LoginDialog, LogOutButton, useSession, useWithLogin, type AuthClient, type LoginDialogProps } from 'react-mediawiki-auth'

export interface EditorCardProps extends Omit<LoginDialogProps, 'login'> {
  readonly api: AuthClient
  readonly fetch: typeof globalThis.fetch
  /** Only the server of the demo can end a session of its fake wiki. */
  readonly canEndSession: boolean
}

interface EditAnswer {
  readonly edit?: { readonly result: string }
  readonly error?: { readonly code: string }
}

export function EditorCard({ api, fetch, canEndSession, ...dialog }: EditorCardProps) {
  const session = useSession({ api })
  const { username } = session
  const login = useWithLogin({ api, username })
  const [text, setText] = useState('')
  const save = useMutation({
    mutationFn: (saved: string) =>
      login.run(async (parameters) => {
        const edit = { action: 'edit', title: 'Notebook', text: saved, format: 'json', formatversion: '2', ...parameters }
        const response = await fetch(api.api, { method: 'POST', body: new URLSearchParams(edit) })
        return (await response.json()) as EditAnswer
      }),
  })
  const endSession = () => void globalThis.fetch(`/demo/end-session?user=${username ?? ''}`, { method: 'POST' })
  return (
    <div className="editor">
      <p data-testid="session">{session.kind === 'loading' ? '…' : username === undefined ? 'You are not logged in.' : `Logged in as ${username}.`}</p>
      <LogOutButton api={api} language={dialog.language} />
      <form
        onSubmit={(event) => {
          event.preventDefault()
          save.mutate(text)
        }}
      >
        <label htmlFor="notebook">Notebook</label>
        <textarea id="notebook" rows={5} value={text} onChange={(event) => { setText(event.target.value) }} />
        <button>Save</button>
        <output>{outcomeOf(save)}</output>
      </form>
      {canEndSession && username !== undefined && <button type="button" onClick={endSession}>End the session on the server</button>}
      <LoginDialog {...dialog} login={login} />
    </div>
  )
}

type Save = Pick<ReturnType<typeof useMutation<EditAnswer, unknown, string>>, 'status' | 'data' | 'error'>

function outcomeOf({ status, data, error }: Save): string {
  switch (status) {
    case 'idle':
      return ''
    case 'pending':
      return 'Saving…'
    case 'success':
      return data?.edit ? 'Saved.' : `Not saved (${data?.error?.code ?? 'no answer'}).`
    case 'error':
      return isLoginError(error) && error.reason.kind === 'cancelled' ? 'Not saved: you did not log in.' : 'Not saved.'
  }
}
