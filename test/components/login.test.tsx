// A login from the first question to the end, in front of a fake wiki, under StrictMode.
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { logIn, renderFlow } from './renderFlow.tsx'

describe('a login with a password', () => {
  it('says who is logged in, as the wiki named them', async () => {
    const onPass = vi.fn()
    const flow = renderFlow({ onPass })
    await logIn(flow, 'demoUser', 'demo-pass')
    await waitFor(() => { expect(flow.root()).toHaveAttribute('data-state', 'passed') })
    await waitFor(() => { expect(flow.root()).toHaveTextContent('DemoUser') })
    expect(onPass).toHaveBeenCalledTimes(1)
    expect(onPass).toHaveBeenCalledWith({ username: 'DemoUser' })
  })

  it('is two requests', async () => {
    const flow = renderFlow()
    await logIn(flow, 'DemoUser', 'demo-pass')
    await screen.findByRole('heading', { name: 'You are logged in' })
    expect(flow.calls.map(({ method }) => method)).toEqual(['GET', 'POST'])
  })

  it('sends one POST for Enter twice and a click at once', async () => {
    const flow = renderFlow()
    await logIn(flow, 'DemoUser', 'demo-pass')
    const form = flow.root().querySelector('form')
    form?.requestSubmit()
    form?.requestSubmit()
    await screen.findByRole('heading', { name: 'You are logged in' })
    expect(flow.calls.filter(({ method }) => method === 'POST')).toHaveLength(1)
  })
})

describe('a wrong password', () => {
  it('keeps the name, empties the password, focuses it and says why', async () => {
    const flow = renderFlow()
    await logIn(flow, 'DemoUser', 'wrong')
    const alert = await screen.findByRole('alert')
    await waitFor(() => { expect(flow.root()).toHaveAttribute('data-state', 'awaitingInput') })
    expect(screen.getByLabelText('User name')).toHaveValue('DemoUser')
    const password = screen.getByLabelText('Password')
    expect(password).toHaveValue('')
    await waitFor(() => { expect(password).toHaveFocus() })
    expect(password).toHaveAccessibleDescription(alert.textContent)
    expect(password).not.toHaveAttribute('aria-invalid')
  })

  it('does not stop the next try', async () => {
    const flow = renderFlow()
    await logIn(flow, 'DemoUser', 'wrong')
    await screen.findByRole('alert')
    await waitFor(() => { expect(flow.root()).toHaveAttribute('data-state', 'awaitingInput') })
    await flow.user.type(screen.getByLabelText('Password'), 'demo-pass{Enter}')
    await screen.findByRole('heading', { name: 'You are logged in' })
  })
})

describe('two factors', () => {
  it('asks for a code in a new step, refuses a wrong one and takes the right one', async () => {
    const flow = renderFlow()
    await logIn(flow, 'TotpUser', 'totp-pass')
    expect(await screen.findByRole('heading', { name: 'One more step' })).toHaveFocus()
    const code = flow.root().querySelector<HTMLInputElement>('[name=OATHToken]')
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
    await screen.findByRole('heading', { name: 'One more step' })
    await flow.user.type(flow.root().querySelector<HTMLInputElement>('[name=OATHToken]')!, '000000{Enter}')
    await screen.findByRole('alert')
    expect(flow.calls[2]?.parameters.has('password')).toBe(false)
    expect(flow.calls[2]?.parameters.has('username')).toBe(false)
  })
})

describe('an expired password', () => {
  it('may be skipped when the wiki lets it', async () => {
    const flow = renderFlow()
    await logIn(flow, 'SoftExpired', 'soft-pass')
    await screen.findByRole('heading', { name: 'One more step' })
    const skip = flow.root().querySelector<HTMLButtonElement>('[data-name=skipReset] button')
    await flow.user.click(skip!)
    await screen.findByRole('heading', { name: 'You are logged in' })
  })

  it('is changed when both new ones are the same', async () => {
    const flow = renderFlow()
    await logIn(flow, 'HardExpired', 'hard-pass')
    await screen.findByRole('heading', { name: 'One more step' })
    const [password, retype] = flow.root().querySelectorAll<HTMLInputElement>('input[type=password]')
    expect(password).toHaveAttribute('autocomplete', 'new-password')
    await flow.user.type(password!, 'brand-new-pass')
    await flow.user.type(retype!, 'brand-new-pas{Enter}')
    expect(await screen.findByText('The two passwords differ.')).toBeVisible()
    expect(retype).toHaveFocus()
    expect(retype).toHaveAttribute('aria-invalid', 'true')
    await flow.user.type(retype!, 's{Enter}')
    await screen.findByRole('heading', { name: 'You are logged in' })
  })
})

describe('what is missing', () => {
  it('is shown at the field when it is one thing', async () => {
    const flow = renderFlow()
    await flow.user.type(await screen.findByLabelText('User name'), 'DemoUser{Enter}')
    const password = screen.getByLabelText('Password')
    await waitFor(() => { expect(password).toHaveFocus() })
    expect(password).toHaveAccessibleDescription('Fill in “Password”.')
    expect(password).toHaveAttribute('aria-invalid', 'true')
    expect(flow.calls).toHaveLength(1)
  })

  it('is listed with links when it is more', async () => {
    const flow = renderFlow()
    await flow.user.click(await screen.findByRole('button', { name: 'Log in' }))
    const summary = await screen.findByRole('group', { name: 'Some answers are missing:' })
    expect(summary).toHaveFocus()
    await flow.user.click(within(summary).getByRole('link', { name: 'Fill in “Password”.' }))
    expect(screen.getByLabelText('Password')).toHaveFocus()
  })
})
