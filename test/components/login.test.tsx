// Whole logins in front of a fake wiki, under StrictMode.
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { demoProviders } from '../../src/testing/index.ts'
import { logIn, renderFlow } from './renderFlow.tsx'

describe('a login with a password', () => {
  it('shows who is logged in, with the name from the wiki', async () => {
    const onPass = vi.fn()
    const flow = renderFlow({ onPass })
    await logIn(flow, 'demoUser', 'demo-pass')
    await waitFor(() => { expect(flow.root()).toHaveAttribute('data-state', 'passed') })
    await waitFor(() => { expect(flow.root()).toHaveTextContent('DemoUser') })
    expect(onPass).toHaveBeenCalledTimes(1)
    expect(onPass).toHaveBeenCalledWith({ username: 'DemoUser' })
  })

  it('takes two requests', async () => {
    const flow = renderFlow()
    await logIn(flow, 'DemoUser', 'demo-pass')
    await screen.findByRole('heading', { name: 'You are logged in' })
    expect(flow.calls.map(({ method }) => method)).toEqual(['GET', 'POST'])
  })

  it('sends one POST if Enter is pressed twice and the button is clicked at once', async () => {
    const flow = renderFlow()
    await logIn(flow, 'DemoUser', 'demo-pass')
    const form = flow.root().querySelector('form')
    form?.requestSubmit()
    form?.requestSubmit()
    await screen.findByRole('heading', { name: 'You are logged in' })
    expect(flow.calls.filter(({ method }) => method === 'POST')).toHaveLength(1)
  })
})

describe('the button of an identity provider', () => {
  const providers = { features: { providers: demoProviders } }
  const transport = { openPopup: () => ({ go: () => undefined, reopen: () => true, close: () => undefined }) }

  it('is not what Enter presses, and does not submit the form', async () => {
    const flow = renderFlow({ wiki: providers })
    for (const button of await screen.findAllByRole('button', { name: /^Log in with/ })) expect(button).toHaveAttribute('type', 'button')
    await flow.user.type(screen.getByLabelText('Username'), 'DemoUser')
    await flow.user.type(screen.getByLabelText('Password'), 'demo-pass{Enter}')
    await screen.findByRole('heading', { name: 'You are logged in' })
    const posts = flow.calls.filter(({ method }) => method === 'POST').map(({ parameters }) => [...parameters.keys()])
    expect(posts).toHaveLength(1)
    expect(posts[0]).toEqual(expect.arrayContaining(['username', 'password']))
    expect(posts[0]?.filter((name) => name.startsWith('redirect'))).toEqual([])
  })

  it('posts itself, once, and nothing that was typed', async () => {
    const flow = renderFlow({ wiki: providers, returnUrl: '/return.html', transport })
    await flow.user.type(await screen.findByLabelText('Username'), 'DemoUser')
    await flow.user.type(screen.getByLabelText('Password'), 'demo-pass')
    await flow.user.click(screen.getByRole('button', { name: 'Log in with Harbour ID' }))
    await screen.findByRole('button', { name: 'Open again' })
    const posts = flow.calls.filter(({ method }) => method === 'POST')
    expect(posts).toHaveLength(1)
    expect(String(posts[0]?.parameters)).not.toMatch(/DemoUser|demo-pass/)
  })
})

describe('a wrong password', () => {
  it('keeps the username, clears and focuses the password, and says why', async () => {
    const flow = renderFlow()
    await logIn(flow, 'DemoUser', 'wrong')
    const alert = await screen.findByRole('alert')
    await waitFor(() => { expect(flow.root()).toHaveAttribute('data-state', 'awaitingInput') })
    expect(screen.getByLabelText('Username')).toHaveValue('DemoUser')
    const password = screen.getByLabelText('Password')
    expect(password).toHaveValue('')
    await waitFor(() => { expect(password).toHaveFocus() })
    expect(password).not.toHaveAttribute('aria-invalid')
    expect(password, 'the alert was just read').not.toHaveAccessibleDescription()
    await flow.user.tab()
    expect(password, 'the user who returns to it gets it').toHaveAccessibleDescription(alert.textContent)
  })

  it('can be corrected', async () => {
    const flow = renderFlow()
    await logIn(flow, 'DemoUser', 'wrong')
    await screen.findByRole('alert')
    await waitFor(() => { expect(flow.root()).toHaveAttribute('data-state', 'awaitingInput') })
    await flow.user.type(screen.getByLabelText('Password'), 'demo-pass{Enter}')
    await screen.findByRole('heading', { name: 'You are logged in' })
  })
})

describe('two factors', () => {
  it('asks for a code in another step, refuses a wrong one and accepts the right one', async () => {
    const flow = renderFlow()
    await logIn(flow, 'TotpUser', 'totp-pass')
    await screen.findByRole('heading', { name: 'Two-factor verification' })
    const code = flow.root().querySelector<HTMLInputElement>('[name=OATHToken]')
    expect(code).toHaveFocus()
    expect(code).toHaveAttribute('autocomplete', 'one-time-code')
    await flow.user.type(code!, '000000{Enter}')
    await screen.findByRole('alert')
    expect(flow.root().querySelector('[name=OATHToken]')).toBe(code)
    expect(code).toHaveFocus()
    expect(code).toHaveValue('')
    await flow.user.type(code!, `${await flow.wiki.totpCode('TotpUser')}{Enter}`)
    await screen.findByRole('heading', { name: 'You are logged in' })
    expect(flow.calls).toHaveLength(4)
  })

  it('does not send the password again', async () => {
    const flow = renderFlow()
    await logIn(flow, 'TotpUser', 'totp-pass')
    await screen.findByRole('heading', { name: 'Two-factor verification' })
    await flow.user.type(flow.root().querySelector<HTMLInputElement>('[name=OATHToken]')!, '000000{Enter}')
    await screen.findByRole('alert')
    expect(flow.calls[2]?.parameters.has('password')).toBe(false)
    expect(flow.calls[2]?.parameters.has('username')).toBe(false)
  })
})

describe('an expired password', () => {
  it('can be skipped if the wiki allows it', async () => {
    const flow = renderFlow()
    await logIn(flow, 'SoftExpired', 'soft-pass')
    await screen.findByRole('heading', { name: 'Set a new password' })
    const skip = flow.root().querySelector<HTMLButtonElement>('[data-name=skipReset] button')
    await flow.user.click(skip!)
    await screen.findByRole('heading', { name: 'You are logged in' })
  })

  it('is changed if both new ones are the same', async () => {
    const flow = renderFlow()
    await logIn(flow, 'HardExpired', 'hard-pass')
    await screen.findByRole('heading', { name: 'Set a new password' })
    const [password, retype] = flow.root().querySelectorAll<HTMLInputElement>('input[type=password]')
    expect(password).toHaveAttribute('autocomplete', 'new-password')
    await flow.user.type(password!, 'brand-new-pass')
    await flow.user.type(retype!, 'brand-new-pas{Enter}')
    expect(await screen.findByText('The passwords don’t match.')).toBeVisible()
    expect(retype).toHaveFocus()
    expect(retype).toHaveAttribute('aria-invalid', 'true')
    await flow.user.type(retype!, 's{Enter}')
    await screen.findByRole('heading', { name: 'You are logged in' })
  })
})

describe('missing values', () => {
  it('are shown at the field if there is one', async () => {
    const flow = renderFlow()
    await flow.user.type(await screen.findByLabelText('Username'), 'DemoUser{Enter}')
    const password = screen.getByLabelText('Password')
    await waitFor(() => { expect(password).toHaveFocus() })
    expect(password).toHaveAccessibleDescription('“Password” is required.')
    expect(password).toHaveAttribute('aria-invalid', 'true')
    expect(flow.calls).toHaveLength(1)
  })

  it('are listed with links if there are several', async () => {
    const flow = renderFlow()
    await flow.user.click(await screen.findByRole('button', { name: 'Log in' }))
    const summary = await screen.findByRole('group', { name: 'Please check these fields:' })
    expect(summary).toHaveFocus()
    await flow.user.click(within(summary).getByRole('link', { name: '“Password” is required.' }))
    expect(screen.getByLabelText('Password')).toHaveFocus()
  })
})
