// An app's own parts of the page: which props they get, what they replace, and what happens if they throw.
import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { defineSlots, type SlotProps } from '../../src/index.ts'
import { logIn, renderFlow } from '../components/renderFlow.tsx'
import { infoAnswer, stepAnswer, wireField, wireRequest } from '../components/wireAnswers.ts'
import { expectConsole } from '../expectConsole.ts'

const login = [wireRequest('LoginRequest', { username: wireField('string', { label: 'User name' }), password: wireField('password', { label: 'Password' }) })]

describe('a slot', () => {
  it('for the heading gets its text, and the focus when another step is shown', async () => {
    const Heading = ({ title, level, headingProps }: SlotProps<'heading'>) => (
      <div role="heading" aria-level={level} {...headingProps}>« {title} »</div>
    )
    const flow = renderFlow({ headingLevel: 3, slots: defineSlots({ heading: Heading }) })
    expect(await screen.findByRole('heading', { level: 3, name: '« Log in »' })).toBeVisible()
    // Waits until the module that moves the focus has loaded.
    await waitFor(() => { expect(flow.root().querySelector('.mwa-still-waiting')).not.toBeNull() })
    await logIn(flow, 'TotpUser', 'totp-pass')
    await waitFor(() => { expect(screen.getByRole('heading', { name: '« One more step »' })).toHaveFocus() })
  })

  it('for the heading that cannot be focused leaves the focus to the first control', async () => {
    const flow = renderFlow({ slots: defineSlots({ heading: null }) })
    await logIn(flow, 'TotpUser', 'totp-pass')
    await waitFor(() => { expect(screen.getByLabelText(/Code from your app/)).toHaveFocus() })
  })

  it('for the notice gets its text, and the refused field refers to it', async () => {
    const OwnNotice = ({ message, noticeProps }: SlotProps<'notice'>) => <aside {...noticeProps}>Oh no. {message}</aside>
    const flow = renderFlow({ slots: defineSlots({ notice: OwnNotice }) })
    await logIn(flow, 'DemoUser', 'wrong')
    expect(await screen.findByRole('alert')).toHaveTextContent(/^Oh no\. .*password is wrong/)
    await waitFor(() => { expect(screen.getByLabelText('Password')).toHaveFocus() })
    expect(screen.getByLabelText('Password')).toHaveAccessibleDescription(/^Oh no/)
  })

  it('for the submit row submits the form', async () => {
    const Row = ({ label, submit, step }: SlotProps<'submitRow'>) => (
      <button type="button" data-kind={step.kind} onClick={submit}>{label} at last</button>
    )
    const flow = renderFlow({ slots: defineSlots({ submitRow: Row }) })
    await flow.user.type(await screen.findByLabelText('User name'), 'DemoUser')
    await flow.user.type(screen.getByLabelText('Password'), 'demo-pass')
    await flow.user.click(screen.getByRole('button', { name: 'Log in at last' }))
    expect(await screen.findByRole('heading', { name: 'You are logged in' })).toBeVisible()
  })

  it('for the redirect wraps what the kit shows', async () => {
    const Prompt = ({ state, fallback }: SlotProps<'redirectPrompt'>) => <section aria-label={state.kind}>{fallback}</section>
    const flow = renderFlow({
      slots: defineSlots({ redirectPrompt: Prompt }),
      intercept: ({ method }) => method === 'GET'
        ? infoAnswer(login)
        : stepAnswer({ status: 'REDIRECT', redirecttarget: 'https://elsewhere.example/', requests: [] }),
    })
    await logIn(flow, 'DemoUser', 'x')
    await waitFor(() => { expect(screen.getByRole('region', { name: /^redirect/ })).toHaveTextContent('elsewhere.example') })
  })

  it('for the progress is shown only while the wiki is being asked', async () => {
    const Progress = ({ kind }: SlotProps<'progress'>) => <i data-testid="progress">{kind}</i>
    const flow = renderFlow({ slots: defineSlots({ progress: Progress }), intercept: ({ method }) => (method === 'POST' ? new Promise(() => undefined) : undefined) })
    await screen.findByLabelText('User name')
    expect(screen.queryByTestId('progress')).toBeNull()
    await logIn(flow, 'DemoUser', 'demo-pass')
    expect(await screen.findByTestId('progress')).toHaveTextContent('submitting')
    expect(flow.root().querySelector('.mwa-progress')).toBeNull()
  })

  it('that throws is replaced by its fallback, and the app is notified', async () => {
    // React 18 has another message.
    expectConsole('error', /Out of paint|The above error occurred/)
    const onRendererError = vi.fn()
    const Broken = () => { throw new Error('Out of paint') }
    renderFlow({ onRendererError, slots: defineSlots({ heading: Broken }) })
    expect(await screen.findByRole('heading', { name: 'Log in' })).toBeVisible()
    await waitFor(() => { expect(onRendererError).toHaveBeenCalledWith(expect.objectContaining({ message: 'Out of paint' })) })
  })
})
