// An app's own parts of the page: which props they get, what they replace, and what happens if they throw.
import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import type { SlotProps } from '../../src/index.ts'
import { logIn, logInBefore, renderFlow, visibleOnly } from '../components/renderFlow.tsx'
import { infoAnswer, stepAnswer, wireField, wireRequest } from '../components/wireAnswers.ts'
import { expectConsole } from '../expectConsole.ts'

const login = [wireRequest('LoginRequest', { username: wireField('string', { label: 'Username' }), password: wireField('password', { label: 'Password' }) })]

const Actions = ({ actions }: SlotProps<'actions'>) => actions.map(({ kind, label, isBusy, onClick }) => (
  <a key={kind} href="#action" aria-disabled={isBusy} onClick={(event) => { event.preventDefault(); onClick() }}>{kind}: {label}</a>
))

describe('a slot', () => {
  it('for the heading gets its text, and the focus when another step is shown', async () => {
    const Heading = ({ title, level, headingProps }: SlotProps<'heading'>) => (
      <div role="heading" aria-level={level} {...headingProps}>« {title} »</div>
    )
    const flow = renderFlow({ headingLevel: 3, slots: { heading: Heading } })
    expect(await screen.findByRole('heading', { level: 3, name: '« Log in »' })).toBeVisible()
    // Waits until the module that moves the focus has loaded.
    await waitFor(() => { expect(flow.root().querySelector('.mwa-still-waiting')).not.toBeNull() })
    await logIn(flow, 'HardExpired', 'hard-pass')
    await waitFor(() => { expect(screen.getByRole('heading', { name: '« Set a new password »' })).toHaveFocus() })
  })

  it('for the heading that cannot be focused leaves the focus to the first control', async () => {
    const flow = renderFlow({ slots: { heading: null } })
    await logIn(flow, 'HardExpired', 'hard-pass')
    await waitFor(() => { expect(screen.getByLabelText('New password')).toHaveFocus() })
  })

  it('for the notice gets its text, and the refused field refers to it', async () => {
    const OwnNotice = ({ message, noticeProps }: SlotProps<'notice'>) => <aside {...noticeProps}>Oh no. {message}</aside>
    const flow = renderFlow({ slots: { notice: OwnNotice } })
    await logIn(flow, 'DemoUser', 'wrong')
    expect(await screen.findByRole('alert')).toHaveTextContent(/^Oh no\. Incorrect username or password/)
    await waitFor(() => { expect(screen.getByLabelText('Password')).toHaveFocus() })
    await flow.user.tab()
    expect(screen.getByLabelText('Password')).toHaveAccessibleDescription(/^Oh no/)
  })

  it('for the submit row submits the form', async () => {
    const Row = ({ label, submit, step }: SlotProps<'submitRow'>) => (
      <button type="button" data-kind={step.kind} onClick={submit}>{label} at last</button>
    )
    const flow = renderFlow({ slots: { submitRow: Row } })
    await flow.user.type(await screen.findByLabelText('Username'), 'DemoUser')
    await flow.user.type(screen.getByLabelText('Password'), 'demo-pass')
    await flow.user.click(screen.getByRole('button', { name: 'Log in at last' }))
    expect(await screen.findByRole('heading', { name: 'You are logged in' })).toBeVisible()
  })

  it('for the redirect wraps what the kit shows', async () => {
    const Prompt = ({ state, fallback }: SlotProps<'redirectPrompt'>) => <section aria-label={state.kind}>{fallback}</section>
    const flow = renderFlow({
      slots: { redirectPrompt: Prompt },
      intercept: ({ method }) => method === 'GET'
        ? infoAnswer(login)
        : stepAnswer({ status: 'REDIRECT', redirecttarget: 'https://elsewhere.example/', requests: [] }),
    })
    await logIn(flow, 'DemoUser', 'x')
    await waitFor(() => { expect(screen.getByRole('region', { name: /^redirect/ })).toHaveTextContent('elsewhere.example') })
  })

  it('for the progress is shown only while the wiki is being asked', async () => {
    const Progress = ({ state }: SlotProps<'progress'>) => <i data-testid="progress">{state.kind}</i>
    const flow = renderFlow({ slots: { progress: Progress }, intercept: ({ method }) => (method === 'POST' ? new Promise(() => undefined) : undefined) })
    await screen.findByLabelText('Username')
    expect(screen.queryByTestId('progress')).toBeNull()
    await logIn(flow, 'DemoUser', 'demo-pass')
    expect(await screen.findByTestId('progress')).toHaveTextContent('submitting')
    expect(flow.root().querySelector('.mwa-progress')).toBeNull()
  })

  it('gets the state of the flow, and the step whose form is shown', async () => {
    const Heading = ({ state, step, title }: SlotProps<'heading'>) => <h1>{title}: {state.kind}, {step ? step.kind : 'no step'}</h1>
    const flow = renderFlow({ slots: { heading: Heading } })
    expect(await screen.findByRole('heading', { name: 'Log in: awaitingInput, begin' })).toBeVisible()
    await logIn(flow, 'DemoUser', 'demo-pass')
    expect(await screen.findByRole('heading', { name: 'You are logged in: passed, no step' })).toBeVisible()
  })

  it('for the footer is below the form of every step, and nowhere else', async () => {
    const Footer = ({ step }: SlotProps<'footer'>) => (step.kind === 'begin' ? <a href="/join">Create an account</a> : <a href="/help">Help</a>)
    const flow = renderFlow({ slots: { footer: Footer } })
    const link = await screen.findByRole('link', { name: 'Create an account' })
    expect(flow.root().querySelector('form')!.compareDocumentPosition(link) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy()
    expect(link.closest('form')).toBeNull()
    await logIn(flow, 'TotpUser', 'totp-pass')
    expect(await screen.findByRole('link', { name: 'Help' })).toBeVisible()
    await flow.user.type(screen.getByLabelText('Verification code'), await flow.wiki.totpCode('TotpUser'))
    await flow.user.click(screen.getByRole('button', { name: 'Continue' }))
    await screen.findByRole('heading', { name: 'You are logged in' })
    expect(screen.queryByRole('link')).toBeNull()
  })

  it('for what comes after a pass replaces all of it', async () => {
    const After = ({ state, headingProps }: SlotProps<'passed'>) => <h2 {...headingProps}>Welcome, {state.username}</h2>
    const flow = renderFlow({ slots: { passed: After } })
    await logIn(flow, 'DemoUser', 'demo-pass')
    expect(await screen.findByRole('heading')).toHaveTextContent('Welcome, DemoUser')
    expect(screen.getByRole('heading')).toHaveFocus()
    expect(screen.queryByText(/You are logged in/, visibleOnly)).toBeNull()
  })

  it('for what comes after a pass can be null, for an app that goes to another page then', async () => {
    const onPass = vi.fn()
    const flow = renderFlow({ onPass, slots: { passed: null } })
    await logIn(flow, 'DemoUser', 'demo-pass')
    await waitFor(() => { expect(onPass).toHaveBeenCalledWith({ username: 'DemoUser' }) })
    expect(flow.root().querySelector(':scope > :not(.mwa-still-waiting, [role=status])')).toBeNull()
    // It is still said to those who cannot see that the page changes.
    expect(screen.getByText('Logged in as DemoUser.')).toHaveAttribute('role', 'status')
  })

  it('for the ways on has them as a list: below a form', async () => {
    const onCancel = vi.fn()
    const flow = renderFlow({ onCancel, slots: { actions: Actions } })
    await flow.user.click(await screen.findByRole('link', { name: 'cancel: Cancel' }))
    expect(onCancel).toHaveBeenCalled()
    await flow.user.click(await screen.findByRole('link', { name: 'startOver: Start over' }))
    expect(await screen.findByLabelText('Username')).toBeVisible()
  })

  it('for the ways on has them as a list: where a user is logged in', async () => {
    const flow = renderFlow({ checkSession: true, before: logInBefore('DemoUser', 'demo-pass'), slots: { actions: Actions } })
    expect(await screen.findByRole('link', { name: /^logInAsOther/ })).toBeVisible()
    await flow.user.click(screen.getByRole('link', { name: /^stayLoggedIn: .*DemoUser/ }))
    expect(await screen.findByRole('heading', { name: 'You are logged in' })).toBeVisible()
  })

  it('for the ways on does nothing while the wiki asks to wait', async () => {
    const busy = () => new Response('', { status: 503, headers: { 'Retry-After': '60' } })
    const flow = renderFlow({ intercept: busy, slots: { actions: Actions } })
    const link = await screen.findByRole('link', { name: /^tryAgain/ })
    expect(link).toHaveAttribute('aria-disabled', 'true')
    const { length } = flow.calls
    await flow.user.click(link)
    expect(flow.calls).toHaveLength(length)
  })

  it('that throws is replaced by its fallback, and the app is notified', async () => {
    // React 18 has another message.
    expectConsole('error', /Out of paint|The above error occurred/)
    const onRendererError = vi.fn()
    const Broken = () => { throw new Error('Out of paint') }
    renderFlow({ onRendererError, slots: { heading: Broken } })
    expect(await screen.findByRole('heading', { name: 'Log in' })).toBeVisible()
    await waitFor(() => { expect(onRendererError).toHaveBeenCalledWith(expect.objectContaining({ message: 'Out of paint' }), { path: 'slots.heading' }) })
  })
})
