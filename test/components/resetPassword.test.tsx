// A password reset of its own, and when it is over for the app.
import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'
import { AuthFlow, createAuthClient, ResetPassword, type ResetPasswordProps } from '../../src/index.ts'
import { createFakeWiki } from '../../src/testing/index.ts'
import { visibleOnly } from './renderFlow.tsx'

function open(props: Partial<ResetPasswordProps> = {}) {
  const wiki = createFakeWiki({ features: { email: true } })
  const api = createAuthClient({ api: wiki.api, fetch: wiki.fetch, origin: new URL(wiki.api).origin })
  const onPass = vi.fn()
  render(<ResetPassword api={api} onPass={onPass} {...props} />)
  return { wiki, onPass, user: userEvent.setup() }
}

async function ask({ user }: ReturnType<typeof open>, username: string): Promise<void> {
  await user.type(await screen.findByLabelText(/^Username/), username)
  await user.click(screen.getByRole('button', { name: 'Send e-mail' }))
}

it('goes on to the login with the name, and calls onPass once, when somebody is logged in', async () => {
  const page = open()
  const { wiki, onPass, user } = page
  await ask(page, 'DemoUser')
  expect(await screen.findByText(/If an account matches/, visibleOnly)).toBeVisible()
  expect(await screen.findByRole('heading', { name: 'Log in' })).toBeVisible()
  expect(screen.getByLabelText('Username')).toHaveValue('DemoUser')
  expect(onPass).not.toHaveBeenCalled()
  await user.type(screen.getByLabelText('Password'), wiki.mails()[0]?.temporaryPassword ?? '')
  await user.click(screen.getByRole('button', { name: 'Log in' }))
  await user.type(await screen.findByLabelText(/Confirm/), 'one of my own')
  await user.type(screen.getByLabelText(/^(New p|P)assword$/), 'one of my own')
  await user.click(screen.getByRole('button', { name: 'Continue' }))
  expect(await screen.findByRole('heading', { name: 'You are logged in' })).toBeVisible()
  expect(onPass).toHaveBeenCalledExactlyOnceWith({ username: 'DemoUser' })
})

it('calls onPass once, with nobody, if the login is a page of the app, and leads there', async () => {
  const page = open({ links: { logIn: '/login' } })
  await ask(page, 'DemoUser')
  expect(await screen.findByRole('heading', { name: 'Check your e-mail' })).toBeVisible()
  expect(screen.getByText(/If an account matches/, visibleOnly)).toBeVisible()
  expect(screen.getByRole('link', { name: 'Log in' })).toHaveAttribute('href', '/login')
  expect(page.onPass).toHaveBeenCalledExactlyOnceWith({ username: undefined })
})

it.each([false, null, { logIn: false }, { logIn: null }] as const)('shows no way to a login that the app has left out: %o', async (links) => {
  const page = open({ links })
  await ask(page, 'DemoUser')
  expect(await screen.findByRole('heading', { name: 'Check your e-mail' })).toBeVisible()
  expect(screen.queryByRole('link', { name: 'Log in' })).toBeNull()
  expect(screen.queryByRole('button', { name: 'Log in' })).toBeNull()
  expect(page.onPass).toHaveBeenCalledOnce()
})

it('says of a name that no account can have what is wrong with it', async () => {
  const page = open()
  await ask(page, 'A#b')
  expect(await screen.findByRole('alert')).toHaveTextContent('This username can’t be used.')
  await waitFor(() => { expect(screen.getByLabelText(/^Username/)).toHaveFocus() })
})

it('is over when the wiki was asked if the app says so', async () => {
  const page = open({ logInAfterReset: false })
  await ask(page, 'DemoUser')
  expect(await screen.findByRole('heading', { name: 'Check your e-mail' })).toBeVisible()
  expect(page.onPass).toHaveBeenCalledExactlyOnceWith({ username: undefined })
})

it('calls onPass once, for the user who logs in instead', async () => {
  const { onPass, user } = open()
  await user.type(await screen.findByLabelText(/^Username/), 'DemoUser')
  await user.click(screen.getByRole('button', { name: 'Log in' }))
  await user.type(await screen.findByLabelText('Password'), 'demo-pass')
  await user.click(screen.getByRole('button', { name: 'Log in' }))
  await waitFor(() => { expect(onPass).toHaveBeenCalledExactlyOnceWith({ username: 'DemoUser' }) })
})

it('leads from a new account to a login that is a page of the app', async () => {
  const { fetch, api } = createFakeWiki()
  render(<AuthFlow module="createaccount" api={createAuthClient({ api, fetch, origin: new URL(api).origin })} links={{ logIn: '/login' }} />)
  const user = userEvent.setup()
  await user.type(await screen.findByLabelText('Username'), 'Grace')
  await user.type(screen.getByLabelText('Password'), 'only by me')
  await user.type(screen.getByLabelText('Confirm password'), 'only by me')
  await user.click(screen.getByRole('button', { name: 'Create account' }))
  expect(await screen.findByText(/Account Grace was created/, visibleOnly)).toBeVisible()
  expect(screen.getByRole('link', { name: 'Log in' })).toHaveAttribute('href', '/login')
})
