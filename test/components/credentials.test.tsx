// The settings page: the list, what is changed, removed and unlinked, and the reauthentication that may be required first.
import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { StrictMode } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { createAuthClient, Credentials, type CredentialsProps } from '../../src/index.ts'
import { createFakeWiki, demoProviders, type FakeWikiFeatures } from '../../src/testing/index.ts'
import { logInBefore, visibleOnly } from './renderFlow.tsx'

const [harbour] = demoProviders

type Options = Partial<CredentialsProps> & { readonly features?: Partial<FakeWikiFeatures>; readonly isLoggedIn?: boolean; readonly isBroken?: boolean }

async function renderCredentials({ features, isLoggedIn = true, isBroken = false, ...props }: Options = {}) {
  const wiki = createFakeWiki({ features: { providers: harbour ? [harbour] : [], ...features } })
  const asked: string[] = []
  const fetch: typeof globalThis.fetch = (input, init) => {
    const body = init?.body instanceof URLSearchParams ? init.body : new URL(input instanceof Request ? input.url : input).searchParams
    asked.push(body.get('amirequestsfor') ?? body.get('action') ?? '')
    return wiki.fetch(input, init)
  }
  const options = { api: wiki.api, origin: new URL(wiki.api).origin }
  if (isLoggedIn) await logInBefore('LinkedUser', 'linked-pass')(createAuthClient({ ...options, fetch: wiki.fetch }))
  if (isBroken) wiki.configure({ internalError: 'DBQueryError' })
  render(
    <StrictMode>
      <Credentials api={createAuthClient({ ...options, fetch })} {...props} />
    </StrictMode>,
  )
  const user = userEvent.setup()
  const unlink = async () => {
    await user.click(await screen.findByRole('button', { name: 'Unlink Harbour ID (alice)' }))
    await user.click(screen.getByRole('button', { name: 'Unlink' }))
  }
  return { wiki, asked, user, unlink }
}

describe('<Credentials>', () => {
  it('lists the linked accounts, and says what else can be linked', async () => {
    const { asked } = await renderCredentials()
    expect(await screen.findByText('Harbour ID (alice)')).toBeVisible()
    expect(await screen.findByText('You have linked every account this wiki supports.', visibleOnly)).toBeVisible()
    expect(asked).toEqual(['change', 'remove', 'unlink', 'link'])
  })

  it('unlinks after a confirmation, says so, keeps the focus, and offers the account again', async () => {
    const onRemove = vi.fn()
    const { user } = await renderCredentials({ onRemove })
    const ask = await screen.findByRole('button', { name: 'Unlink Harbour ID (alice)' })
    await user.click(ask)
    expect(screen.getByText(/won’t be able to log in with it/)).toBeVisible()
    expect(screen.getByRole('button', { name: 'Cancel' })).toHaveFocus()
    expect(onRemove).not.toHaveBeenCalled()
    await user.click(screen.getByRole('button', { name: 'Unlink' }))
    expect(await screen.findByText('Harbour ID (alice) was unlinked.')).toBeVisible()
    expect(screen.getByRole('heading', { name: 'How you log in' })).toHaveFocus()
    expect(await screen.findByRole('button', { name: 'Connect your Harbour ID account' })).toBeVisible()
    expect(onRemove).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ removal: 'unlink', request: expect.objectContaining({ account: { kind: 'html', html: 'alice' } }) as unknown }))
  })

  it('unlinks nothing if the user does not confirm', async () => {
    const { asked, user } = await renderCredentials()
    await user.click(await screen.findByRole('button', { name: 'Unlink Harbour ID (alice)' }))
    await user.click(screen.getByRole('button', { name: 'Cancel' }))
    expect(screen.getByRole('button', { name: 'Unlink Harbour ID (alice)' })).toHaveFocus()
    expect(asked).not.toContain('unlinkaccount')
  })

  it('reauthenticates if the wiki requires it, and then unlinks', async () => {
    const { user, unlink } = await renderCredentials({ features: { oldLogins: 1 } })
    await unlink()
    const password = await screen.findByLabelText('Password')
    expect(screen.getByLabelText('Username')).toHaveValue('LinkedUser')
    await user.type(password, 'linked-pass')
    await user.click(screen.getByRole('button', { name: 'Log in' }))
    expect(await screen.findByText('Harbour ID (alice) was unlinked.')).toBeVisible()
  })

  it('moves the focus to the heading of a reauthentication, explains it, and returns the focus after a cancel', async () => {
    const { user, unlink } = await renderCredentials({ features: { oldLogins: 1 } })
    await unlink()
    expect(await screen.findByText(/log in again as LinkedUser/)).toHaveAttribute('role', 'status')
    expect(screen.getByRole('heading', { name: 'Log in' })).toHaveFocus()
    await user.click(await screen.findByRole('button', { name: 'Cancel' }))
    expect(screen.getByRole('heading', { name: 'How you log in' })).toHaveFocus()
    expect(screen.queryByText(/log in again/)).toBeNull()
  })

  it('keeps the focus if the list loads only after a retry', async () => {
    const { wiki, user } = await renderCredentials({ isBroken: true })
    const again = await screen.findByRole('button', { name: 'Try again' })
    wiki.configure({ internalError: false })
    await user.click(again)
    expect(await screen.findByText('Harbour ID (alice)')).toBeVisible()
    expect(screen.getByRole('heading', { name: 'How you log in' })).toHaveFocus()
  })

  it('asks no more about what is removed, also if the wiki still lists it', async () => {
    const { user } = await renderCredentials()
    const removal = await screen.findByRole('button', { name: /^Remove Temporary password/ })
    await user.click(removal)
    await user.click(screen.getByRole('button', { name: 'Remove' }))
    expect(await screen.findByText(/was removed\.$/)).toBeVisible()
    expect(screen.getByRole('button', { name: /^Remove Temporary password/ })).toBeVisible()
    expect(screen.queryByText(/won’t be able to log in with it/)).toBeNull()
    expect(screen.getByRole('heading', { name: 'How you log in' })).toHaveFocus()
  })

  it('does nothing if another user logs in', async () => {
    const { asked, user, unlink } = await renderCredentials({ features: { oldLogins: 1 } })
    await unlink()
    await user.clear(await screen.findByLabelText('Username'))
    await user.type(screen.getByLabelText('Username'), 'DemoUser')
    await user.type(screen.getByLabelText('Password'), 'demo-pass')
    await user.click(screen.getByRole('button', { name: 'Log in' }))
    expect(await screen.findByRole('alert')).toHaveTextContent(/now logged in as DemoUser, not as LinkedUser/)
    expect(asked.filter((action) => action === 'unlinkaccount')).toHaveLength(1)
  })

  it.each([undefined, { private: true }])('says that a login is needed if no user is logged in: %o', async (features) => {
    await renderCredentials({ isLoggedIn: false, features: { ...features } })
    expect(await screen.findByRole('alert')).toHaveTextContent(/have to be logged in/)
  })

  it('shows the wiki’s refusal, and keeps the list', async () => {
    const { wiki, unlink } = await renderCredentials()
    await screen.findByText('Harbour ID (alice)')
    wiki.configure({ readonly: 'A move.' })
    await unlink()
    await waitFor(() => { expect(screen.getByRole('alert')).toHaveTextContent('A move.') })
    expect(within(screen.getByRole('list')).getByText(/Harbour ID/)).toBeVisible()
  })
})
