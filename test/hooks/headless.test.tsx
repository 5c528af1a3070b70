// A login that an app renders itself with the hooks alone.
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { AuthFlowProvider, createAuthClient, StepFormProvider, useAuthFlow, useAuthManagerInfo, useField, useStepForm } from '../../src/index.ts'
import type { AuthFlowHandle, AuthClient, FormState } from '../../src/index.ts'
import { createFakeWiki } from '../../src/testing/index.ts'
import { expectReact18 } from '../expectConsole.ts'

function newClient(): AuthClient {
  const wiki = createFakeWiki()
  return createAuthClient({ api: wiki.api, fetch: wiki.fetch })
}

function Input({ name }: { readonly name: string }) {
  const control = useField(name)
  if (!control) return null
  const { inputProps, labelProps, errorProps, issue } = control
  return (
    <p>
      <label {...labelProps}>{name}</label>
      <input {...inputProps} type={control.field.type === 'password' ? 'password' : 'text'} />
      {issue && <b {...errorProps}>{issue}</b>}
    </p>
  )
}

function OwnForm({ flow, state }: { readonly flow: AuthFlowHandle; readonly state: FormState }) {
  const stepForm = useStepForm(flow, state)
  return (
    <StepFormProvider stepForm={stepForm}>
      <form {...stepForm.formProps}>
        {state.step.fields.map(({ name }) => <Input key={name} name={name} />)}
        <button>Go</button>
      </form>
    </StepFormProvider>
  )
}

function OwnLogin({ client }: { readonly client: AuthClient }) {
  const flow = useAuthFlow({ module: 'clientlogin', api: client })
  const { state } = flow
  if (state.kind === 'passed') return <p>Welcome, {state.username}</p>
  if (!('step' in state)) return <p>{state.kind}</p>
  return (
    <AuthFlowProvider flow={flow}>
      <OwnForm key={state.step.key} flow={flow} state={state} />
    </AuthFlowProvider>
  )
}

describe('a login with hooks alone', () => {
  it('works with the props for each control', async () => {
    const user = userEvent.setup()
    render(<OwnLogin client={newClient()} />)
    await user.type(await screen.findByLabelText('username'), 'DemoUser{Enter}')
    await screen.findByText('missing')
    expect(screen.getByLabelText('password')).toHaveAccessibleDescription('missing')
    await user.type(screen.getByLabelText('password'), 'demo-pass')
    expect(screen.queryByText('missing')).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Go' }))
    expect(await screen.findByText('Welcome, DemoUser')).toBeVisible()
  })

  it('needs no form element', async () => {
    const client = newClient()
    const user = userEvent.setup()
    function Bare() {
      const { state, submit } = useAuthFlow({ module: 'clientlogin', api: client })
      const send = () => submit(Object.entries({ username: 'DemoUser', password: 'demo-pass' }))
      return <button onClick={send}>{state.kind}</button>
    }
    render(<Bare />)
    await user.click(await screen.findByRole('button', { name: 'awaitingInput' }))
    expect(await screen.findByRole('button', { name: 'passed' })).toBeVisible()
  })

  it('throws a helpful error outside of its providers', () => {
    const Lost = () => <>{useField('username')?.field.name}</>
    expectReact18(/The above error occurred/)
    expect(() => render(<Lost />)).toThrow(/Put it inside/)
  })
})

describe('the fields of a module alone', () => {
  it('are fetched once', async () => {
    const client = newClient()
    function Question() {
      const info = useAuthManagerInfo({ module: 'clientlogin', api: client })
      return <p>{info.kind === 'info' ? info.requests.map(({ kind }) => kind).join() : info.kind}</p>
    }
    render(<QueryClientProvider client={new QueryClient()}><Question /></QueryClientProvider>)
    expect(screen.getByText('loading')).toBeVisible()
    expect(await screen.findByText(/PasswordAuthenticationRequest/)).toBeVisible()
  })

  it('throw a helpful error without a query client', () => {
    const client = newClient()
    const Question = () => <>{useAuthManagerInfo({ module: 'clientlogin', api: client }).kind}</>
    expectReact18(/The above error occurred/)
    expect(() => render(<Question />)).toThrow(/<QueryClientProvider>/)
  })
})
