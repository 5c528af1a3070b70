// A session that ends while somebody works: the dialog over the page, and what becomes of the call that waits for it.
import { useMutation, useQuery } from '@tanstack/react-query'
import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { createAuthClient, isLoginError, LoginDialog, useSession, useWithLogin, type LoginDialogProps } from '../../src/index.ts'
import { expectConsole } from '../expectConsole.ts'
import { openSessionWiki, renderTab, type SessionWiki } from './sessionWiki.tsx'

type EditorProps = SessionWiki & Partial<LoginDialogProps> & { readonly onError?: (error: unknown) => void; readonly operation?: string | undefined }

/** An app with an unsaved text. */
function Editor({ client, fetch, onError, operation, ...dialog }: EditorProps) {
  const session = useSession({ api: client })
  const login = useWithLogin({ api: client, username: session.username })
  const [text, setText] = useState('')
  const save = useMutation({
    mutationFn: (words: string) =>
      login.run(async (parameters, { signal }) => {
        const action = operation === undefined ? { action: 'edit', title: 'Notebook', text: words } : { action: 'unlinkaccount', request: 'nothing' }
        const body = new URLSearchParams({ format: 'json', formatversion: '2', ...action, ...parameters })
        return (await fetch(client.api, { method: 'POST', body, signal: signal ?? null })).json() as Promise<{ edit?: { result: string }; error?: { code: string } }>
      }, { reauthenticate: operation }),
    ...(onError && { onError }),
  })
  const outcome = save.isError ? `not saved: ${isLoginError(save.error) ? save.error.reason.kind : 'another error'}` : save.data?.edit?.result ?? save.data?.error?.code
  return (
    <>
      <p data-testid="session">{session.kind} {session.username}</p>
      <textarea aria-label="Text" value={text} onChange={(event) => { setText(event.target.value) }} />
      <button onClick={() => { save.mutate(text) }}>Save</button>
      <p data-testid="outcome">{outcome}</p>
      <LoginDialog login={login} {...dialog} />
    </>
  )
}

const dialog = () => screen.findByRole('dialog')
const outcome = (text: string) => waitFor(() => { expect(screen.getByTestId('outcome')).toHaveTextContent(text) })

async function editAs(as: 'DemoUser' | 'TotpUser' | 'temporary' | undefined, props: Partial<EditorProps> = {}, features = {}) {
  const opened = await openSessionWiki({ as, features })
  const view = renderTab(<Editor {...opened} {...props} />)
  await waitFor(() => { expect(screen.getByTestId('session')).not.toHaveTextContent('loading') })
  const user = userEvent.setup()
  await user.type(screen.getByLabelText('Text'), 'A long text.')
  const save = () => user.click(screen.getByRole('button', { name: 'Save' }))
  return { ...opened, ...view, user, save }
}

async function logInAs(user: ReturnType<typeof userEvent.setup>, password: string, username?: string) {
  if (username !== undefined) {
    await user.clear(await screen.findByLabelText('Username'))
    await user.type(screen.getByLabelText('Username'), username)
  }
  await user.type(await screen.findByLabelText('Password'), `${password}{Enter}`)
}

describe('a session that ends while somebody edits', () => {
  it('shows no dialog as long as it goes on', async () => {
    const { save } = await editAs('DemoUser')
    await save()
    await outcome('Success')
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('asks for the user in a dialog, keeps the page, and saves once', async () => {
    const { wiki, user, save, asked } = await editAs('TotpUser')
    wiki.endSessions('TotpUser')
    await save()
    const shown = await dialog()
    expect(shown).toHaveAccessibleName('You’ve been logged out')
    expect(shown).toHaveAccessibleDescription(/Log in as TotpUser to finish/)
    expect(await within(shown).findByLabelText('Username')).toHaveValue('TotpUser')
    expect(within(shown).getByLabelText('Password')).toHaveFocus()
    await logInAs(user, 'totp-pass')
    await user.type(await within(shown).findByLabelText(/Verification code/), `${await wiki.totpCode('TotpUser', 1)}{Enter}`)
    await outcome('Success')
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(screen.getByLabelText('Text')).toHaveValue('A long text.')
    expect(wiki.revisions('Notebook')).toEqual([{ username: 'TotpUser', text: 'A long text.' }])
    expect(asked.filter((action) => action === 'edit')).toHaveLength(1)
  })

  it('still expects the same user when the page knows by then that nobody is logged in', async () => {
    const { wiki, save } = await editAs('DemoUser')
    wiki.endSessions('DemoUser')
    new BroadcastChannel(`mwa-session ${wiki.api}`).postMessage(1)
    await waitFor(() => { expect(screen.getByTestId('session')).toHaveTextContent('anonymous') })
    await save()
    expect(await within(await dialog()).findByLabelText('Username')).toHaveValue('DemoUser')
  })

  it('saves nothing if the login is cancelled, and asks again the next time', async () => {
    const onError = vi.fn()
    const { wiki, user, save } = await editAs('DemoUser', { onError })
    wiki.endSessions('DemoUser')
    await save()
    await user.click(await within(await dialog()).findByRole('button', { name: 'Cancel' }))
    await outcome('not saved: cancelled')
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(wiki.revisions('Notebook')).toEqual([])
    await save()
    await logInAs(user, 'demo-pass')
    await outcome('Success')
    expect(onError).toHaveBeenCalledOnce()
  })

  it('saves nothing if another user logs in', async () => {
    const { wiki, user, save } = await editAs('DemoUser')
    wiki.endSessions('DemoUser')
    await save()
    await dialog()
    await logInAs(user, 'captcha-pass', 'CaptchaUser')
    await outcome('not saved: otherUser')
    expect(wiki.revisions('Notebook')).toEqual([])
  })

  it('goes on when the user logs in in another tab', async () => {
    const { wiki, save } = await editAs('DemoUser')
    wiki.endSessions('DemoUser')
    await save()
    await dialog()
    const otherTab = createAuthClient({ api: wiki.api, fetch: wiki.fetch })
    await otherTab.begin('clientlogin', { fields: [['username', 'DemoUser'], ['password', 'demo-pass']], returnUrl: 'https://app.example/' })
    new BroadcastChannel(`mwa-session ${wiki.api}`).postMessage(1)
    await outcome('Success')
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('stays open when another user logs in in another tab', async () => {
    const { wiki, save, asked } = await editAs('DemoUser')
    wiki.endSessions('DemoUser')
    await save()
    await dialog()
    const otherTab = createAuthClient({ api: wiki.api, fetch: wiki.fetch })
    await otherTab.begin('clientlogin', { fields: [['username', 'CaptchaUser'], ['password', 'captcha-pass']], returnUrl: 'https://app.example/' })
    const before = asked.length
    new BroadcastChannel(`mwa-session ${wiki.api}`).postMessage(1)
    await waitFor(() => { expect(screen.getByTestId('session')).toHaveTextContent('user CaptchaUser') })
    await waitFor(() => { expect(asked.slice(before)).toEqual(['query userinfo', 'query userinfo']) })
    expect(screen.getByRole('dialog')).toBeVisible()
  })

  it('rejects the calls when the page goes away', async () => {
    const { wiki, client } = await openSessionWiki({ as: 'DemoUser' })
    const reasons: unknown[] = []
    function Page() {
      const { run, request } = useWithLogin({ api: client, username: 'DemoUser' })
      return <button onClick={() => { run(async () => 'done').catch((reason: unknown) => { reasons.push(reason) }) }}>{request?.kind ?? 'Do it'}</button>
    }
    const { unmount } = renderTab(<Page />)
    wiki.endSessions('DemoUser')
    await userEvent.click(screen.getByRole('button'))
    await screen.findByText('loggedOut')
    unmount()
    await waitFor(() => { expect(reasons).toHaveLength(1) })
    expect(isLoginError(reasons[0])).toBe(true)
  })
})

describe('the dialog', () => {
  it('says so if nobody was logged in before', async () => {
    const { save, user } = await editAs(undefined)
    await save()
    expect(await dialog()).toHaveAccessibleName('You’re not logged in')
    await logInAs(user, 'demo-pass', 'DemoUser')
    await outcome('Success')
  })

  it('asks for a fresh login for an operation, and then goes on', async () => {
    const { save, user } = await editAs('DemoUser', { operation: 'UnlinkAccount' }, { oldLogins: 1 })
    await save()
    expect(await dialog()).toHaveAccessibleDescription(/Log in again as DemoUser/)
    await logInAs(user, 'demo-pass')
    await outcome('badrequest')
  })

  it('speaks the language of the app, and takes the props of a login', async () => {
    const { wiki, save } = await editAs('DemoUser', { language: 'de', headingLevel: 3, className: 'mine', messages: { 'login-needed-title': 'Abgelaufen' } })
    wiki.endSessions('DemoUser')
    await save()
    const shown = await dialog()
    await waitFor(() => { expect(shown).toHaveAccessibleDescription(/Melde dich als DemoUser an/) })
    expect(shown).toHaveAccessibleName('Abgelaufen')
    expect(shown).toHaveClass('mwa-dialog', 'mine')
    expect(shown.querySelector('.mwa-flow')).not.toHaveClass('mine')
    expect(await within(shown).findByRole('heading', { level: 4, name: 'Anmelden' })).toBeVisible()
  })
})

describe('queries', () => {
  it('open one dialog, and all of them go on', async () => {
    const { wiki, client } = await openSessionWiki({ as: 'DemoUser' })
    wiki.endSessions('DemoUser')
    function Page() {
      const login = useWithLogin({ api: client, username: 'DemoUser' })
      const queries = ['a', 'b', 'c'] as const
      return <>{queries.map((name) => <Item key={name} name={name} login={login} />)}<LoginDialog login={login} /></>
    }
    function Item({ name, login }: { readonly name: string; readonly login: ReturnType<typeof useWithLogin> }) {
      const query = useQuery({ queryKey: [name], queryFn: (context) => login.run(async ({ assertuser }) => `${name} of ${assertuser}`, context) })
      return <p>{query.data}</p>
    }
    renderTab(<Page />)
    await dialog()
    expect(screen.getAllByRole('dialog')).toHaveLength(1)
    await logInAs(userEvent.setup(), 'demo-pass')
    for (const name of ['a', 'b', 'c']) expect(await screen.findByText(`${name} of DemoUser`)).toBeVisible()
  })
})

describe('a call that waits for a login', () => {
  /** An app that has forgotten the dialog, or draws a login by itself. */
  function Page({ client, draws }: Pick<SessionWiki, 'client'> & { readonly draws: boolean }) {
    const login = useWithLogin({ api: client })
    const save = () => { void login.run(() => Promise.resolve()).catch(() => undefined) }
    return <button onClick={save}>{draws && login.request ? 'Please log in' : 'Save'}</button>
  }

  it('says in development that nothing shows the login', async () => {
    const { client } = await openSessionWiki()
    expectConsole('warn', /waits for a login, and nothing shows one\. Render <LoginDialog/)
    renderTab(<Page client={client} draws={false} />)
    await userEvent.click(screen.getByRole('button'))
    await waitFor(() => { expect(console.warn).toHaveBeenCalledOnce() })
  })

  it('says nothing if an app draws the login by itself', async () => {
    const { client } = await openSessionWiki()
    renderTab(<Page client={client} draws />)
    await userEvent.click(screen.getByRole('button'))
    await screen.findByText('Please log in')
  })
})
