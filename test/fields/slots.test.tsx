// An app's own parts of the page: what they get, what they replace, and what happens when they break.
import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { defineSlots, type SlotProps } from '../../src/index.ts'
import { logIn, renderFlow } from '../components/renderFlow.tsx'
import { infoAnswer, stepAnswer, wireField, wireRequest } from '../components/wireAnswers.ts'
import { expectConsole } from '../expectConsole.ts'

const login = [wireRequest('LoginRequest', { username: wireField('string', { label: 'User name' }), password: wireField('password', { label: 'Password' }) })]

describe('a slot', () => {
  it('for the heading gets its words, and the focus when another step is shown', async () => {
    const Heading = ({ title, level, headingProps }: SlotProps<'heading'>) => (
      <div role="heading" aria-level={level} {...headingProps}>« {title} »</div>
    )
    const flow = renderFlow({ headingLevel: 3, slots: defineSlots({ heading: Heading }) })
    expect(await screen.findByRole('heading', { level: 3, name: '« Log in »' })).toBeVisible()
    // What moves the focus is fetched after the page stands.
    await waitFor(() => { expect(flow.root().querySelector('.mwa-still-waiting')).not.toBeNull() })
    await logIn(flow, 'TotpUser', 'totp-pass')
    await waitFor(() => { expect(screen.getByRole('heading', { name: '« One more step »' })).toHaveFocus() })
  })

  it('for the heading that takes no focus leaves it to the first control', async () => {
    const flow = renderFlow({ slots: defineSlots({ heading: null }) })
    await logIn(flow, 'TotpUser', 'totp-pass')
    await waitFor(() => { expect(screen.getByLabelText(/Code from your app/)).toHaveFocus() })
  })

  it('for the notice gets the words, and the field that was refused points to it', async () => {
    const OwnNotice = ({ message, noticeProps }: SlotProps<'notice'>) => <aside {...noticeProps}>Oh no. {message}</aside>
    const flow = renderFlow({ slots: defineSlots({ notice: OwnNotice }) })
    await logIn(flow, 'DemoUser', 'wrong')
    expect(await screen.findByRole('alert')).toHaveTextContent(/^Oh no\. .*password is wrong/)
    await waitFor(() => { expect(screen.getByLabelText('Password')).toHaveFocus() })
    expect(screen.getByLabelText('Password')).toHaveAccessibleDescription(/^Oh no/)
  })

  it('for the submit row sends the form', async () => {
    const Row = ({ label, submit, step }: SlotProps<'submitRow'>) => (
      <button type="button" data-kind={step.kind} onClick={submit}>{label} at last</button>
    )
    const flow = renderFlow({ slots: defineSlots({ submitRow: Row }) })
    await flow.user.type(await screen.findByLabelText('User name'), 'DemoUser')
    await flow.user.type(screen.getByLabelText('Password'), 'demo-pass')
    await flow.user.click(screen.getByRole('button', { name: 'Log in at last' }))
    expect(await screen.findByRole('heading', { name: 'You are logged in' })).toBeVisible()
  })

  it('for the way to a third party wraps what the kit shows', async () => {
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

  it('for the progress is there only while the wiki is waited for', async () => {
    const Progress = ({ kind }: SlotProps<'progress'>) => <i data-testid="progress">{kind}</i>
    const flow = renderFlow({ slots: defineSlots({ progress: Progress }), intercept: ({ method }) => (method === 'POST' ? new Promise(() => undefined) : undefined) })
    await screen.findByLabelText('User name')
    expect(screen.queryByTestId('progress')).toBeNull()
    await logIn(flow, 'DemoUser', 'demo-pass')
    expect(await screen.findByTestId('progress')).toHaveTextContent('submitting')
    expect(flow.root().querySelector('.mwa-progress')).toBeNull()
  })

  it('that throws is replaced by what it was to replace, and the app is told', async () => {
    // React 18 words it otherwise.
    expectConsole('error', /Out of paint|The above error occurred/)
    const onRendererError = vi.fn()
    const Broken = () => { throw new Error('Out of paint') }
    renderFlow({ onRendererError, slots: defineSlots({ heading: Broken }) })
    expect(await screen.findByRole('heading', { name: 'Log in' })).toBeVisible()
    await waitFor(() => { expect(onRendererError).toHaveBeenCalledWith(expect.objectContaining({ message: 'Out of paint' })) })
  })
})
