// The component in an app: its props, several instances at once, and props that change.
import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { AuthFlow, createAuthClient, Credentials, type FlowReport, type StepInfo } from '../../src/index.ts'
import { createFakeWiki, demoProviders } from '../../src/testing/index.ts'
import { logIn, renderFlow } from './renderFlow.tsx'

function clientOf(wiki = createFakeWiki()) {
  const gets: URL[] = []
  const fetch: typeof globalThis.fetch = (input, init) => {
    if (init?.method === 'GET') gets.push(new URL(input instanceof Request ? input.url : input))
    return wiki.fetch(input, init)
  }
  return { client: createAuthClient({ api: wiki.api, fetch }), gets }
}

describe('two flows on one page', () => {
  it('share no id, and keep separate values', async () => {
    const user = userEvent.setup()
    const { container } = render(
      <>
        <section aria-label="One"><AuthFlow module="clientlogin" api={clientOf().client} /></section>
        <section aria-label="Two"><AuthFlow module="clientlogin" api={clientOf().client} username="Eve" /></section>
      </>,
    )
    const one = within(screen.getByRole('region', { name: 'One' }))
    const two = within(screen.getByRole('region', { name: 'Two' }))
    await user.type(await one.findByLabelText('Username'), 'Ada')
    expect(await two.findByLabelText('Username')).toHaveValue('Eve')
    const ids = [...container.querySelectorAll('[id]')].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })
})

describe('a change of props', () => {
  it('starts another flow if the module changes', async () => {
    const { client, gets } = clientOf()
    const { rerender } = render(<AuthFlow module="clientlogin" api={client} />)
    await screen.findByRole('heading', { name: 'Log in' })
    await screen.findByLabelText('Username')
    rerender(<AuthFlow module="createaccount" api={client} />)
    expect(await screen.findByLabelText('Confirm password')).toBeVisible()
    expect(gets.map((url) => url.searchParams.get('amirequestsfor'))).toEqual(['login', 'create'])
  })

  it('asks the wiki again if the language changes, and keeps what was typed', async () => {
    const user = userEvent.setup()
    const { client, gets } = clientOf(createFakeWiki())
    const { rerender } = render(<AuthFlow module="clientlogin" api={client} language="en" />)
    const name = await screen.findByLabelText('Username')
    await user.type(name, 'Ada')
    rerender(<AuthFlow module="clientlogin" api={client} language="qqx" />)
    await waitFor(() => { expect(gets).toHaveLength(2) })
    expect(await screen.findByLabelText('(userlogin-yourname)')).toBe(name)
    expect(name).toHaveValue('Ada')
  })
})

describe('the callbacks', () => {
  it('report each state once, steps by their kinds, and never a value', async () => {
    const reports: FlowReport[] = []
    const onStep = vi.fn<(step: StepInfo) => void>()
    const flow = renderFlow({ onEvent: (report) => reports.push(report), onStep })
    await logIn(flow, 'TotpUser', 'totp-pass')
    await screen.findByRole('heading', { name: 'Two-factor verification' })
    expect(reports.map(({ kind, event }) => `${event}: ${kind}`)).toEqual(['infoReceived: awaitingInput', 'submit: submitting', 'answerReceived: awaitingInput'])
    expect(reports.every(({ durationMs }) => durationMs >= 0)).toBe(true)
    expect(reports[2]?.code).toBe('oathauth-auth-ui')
    expect(onStep.mock.calls.map(([step]) => [step.kind, step.requestKinds])).toEqual([
      ['begin', ['PasswordAuthenticationRequest', 'RememberMeAuthenticationRequest']],
      ['continue', ['TOTPAuthenticationRequest']],
    ])
    expect(JSON.stringify([reports, onStep.mock.calls])).not.toMatch(/totp-pass|TotpUser/)
  })

  it('add a cancel button if there is onCancel', async () => {
    const onCancel = vi.fn()
    const flow = renderFlow({ onCancel })
    await flow.user.click(await screen.findByRole('button', { name: 'Cancel' }))
    expect(onCancel).toHaveBeenCalledTimes(1)
    await flow.user.click(await screen.findByRole('button', { name: 'Start over' }))
    expect(await screen.findByLabelText('Username')).toBeVisible()
  })
})

describe('the presentation props', () => {
  it('set the heading level, the initial focus and the messages', async () => {
    renderFlow({ headingLevel: 3, autoFocus: true, messages: { 'submit-clientlogin': 'Step in' } })
    expect(await screen.findByRole('button', { name: 'Step in' })).toBeVisible()
    expect(screen.getByRole('heading', { level: 3 })).toHaveTextContent('Log in')
    await waitFor(() => { expect(screen.getByLabelText('Username')).toHaveFocus() })
  })

  it('leave the focus where it is by default', async () => {
    renderFlow()
    await screen.findByLabelText('Username')
    expect(document.body).toHaveFocus()
  })
})

describe('the attributes of an app', () => {
  const attributes = { id: 'login', style: { margin: '1px' }, 'data-testid': 'root', 'aria-label': 'Account', role: 'region' } as const

  it('reach the root in every state, beside its own', async () => {
    const flow = renderFlow({ ...attributes, className: 'card shadow' })
    const expectAttributes = () => {
      const root = screen.getByTestId('root')
      expect(root).toBe(flow.root())
      expect(root).toBe(screen.getByRole('region', { name: 'Account' }))
      expect(root).toHaveClass('mwa-flow', 'card', 'shadow')
      expect(root).toHaveAttribute('id', 'login')
      expect(root).toHaveStyle({ margin: '1px' })
    }
    expectAttributes()
    await logIn(flow, 'DemoUser', 'demo-pass')
    await screen.findByRole('heading', { name: 'You are logged in' })
    expectAttributes()
    expect(flow.root()).toHaveAttribute('data-state', 'passed')
  })

  it('do not replace those that styles and tests rely on', async () => {
    renderFlow({ ...attributes, language: 'en', 'data-state': 'mine', 'data-module': 'mine' })
    await screen.findByLabelText('Username')
    expect(screen.getByTestId('root')).toHaveAttribute('data-state', 'awaitingInput')
    expect(screen.getByTestId('root')).toHaveAttribute('data-module', 'clientlogin')
  })

  it('are on the page of linked accounts, and not on the flow inside it as well', async () => {
    const wiki = createFakeWiki({ users: [{ name: 'Ada', password: 'secret' }], features: { providers: demoProviders } })
    const client = clientOf(wiki).client
    await client.begin('clientlogin', { fields: [['username', 'Ada'], ['password', 'secret']], returnUrl: 'https://app.example/' })
    const { container } = render(<Credentials api={client} {...attributes} className="card" />)
    await waitFor(() => { expect(container.querySelector('.mwa-flow')).toBeVisible() })
    const page = screen.getByTestId('root')
    expect(page).toHaveClass('mwa-credentials', 'card')
    expect(page).toHaveAttribute('id', 'login')
    expect(container.querySelectorAll('.card, #login, [aria-label=Account]')).toHaveLength(1)
  })
})
