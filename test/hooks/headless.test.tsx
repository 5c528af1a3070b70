// A login that an app renders itself with the hooks alone.
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { StrictMode } from 'react'
import { describe, expect, it } from 'vitest'
import { AuthFlowProvider, createAuthClient, useAuthFlow, useAuthManagerInfo, useField, useFieldValue, useFlowFocus } from '../../src/index.ts'
import type { AuthClient, FieldControl, UseAuthFlowOptions } from '../../src/index.ts'
import { createFakeWiki, type FakeWikiOptions } from '../../src/testing/index.ts'
import { expectReact18 } from '../expectConsole.ts'

function newClient(): AuthClient {
  const wiki = createFakeWiki()
  return createAuthClient({ api: wiki.api, fetch: wiki.fetch })
}

function OwnLogin({ client, ...options }: { readonly client: AuthClient } & Partial<UseAuthFlowOptions>) {
  const flow = useAuthFlow({ module: 'clientlogin', api: client, ...options })
  const { state, notice, fields } = flow
  useFlowFocus(flow)
  if (state.kind === 'passed') return <p>Welcome, {state.username}</p>
  return (
    <>
      <output>{`${state.kind}${flow.isPending ? ' pending' : ''} ${notice?.tone ?? ''}: ${notice?.text ?? ''}`}</output>
      <form {...flow.formProps}>
        {notice && <div {...notice.noticeProps}>{notice.message}</div>}
        {/* Without a key of its own an input stays from step to step. */}
        {fields.map(({ type, label, labelProps, inputProps, error, errorProps, press }, index) =>
          type === 'button' ? <button key={index} type="button" onClick={press}>{label}</button> : (
            <p key={index}><label {...labelProps}>{label}</label><input {...inputProps} />{error && <b {...errorProps}>{error}</b>}</p>
          ))}
        <button>Go</button>
      </form>
    </>
  )
}

const ada = { name: 'Ada', password: 'secret' }

function open(options: FakeWikiOptions = {}, props: Partial<UseAuthFlowOptions> = {}) {
  const wiki = createFakeWiki({ users: [ada], ...options })
  const user = userEvent.setup()
  const methods: string[] = []
  const fetch: typeof globalThis.fetch = (...call) => {
    methods.push(call[1]?.method ?? 'GET')
    return wiki.fetch(...call)
  }
  render(<StrictMode><OwnLogin client={createAuthClient({ api: wiki.api, fetch })} {...props} /></StrictMode>)
  const logIn = async (password: string) => {
    await user.type(await screen.findByLabelText('Username'), 'Ada')
    await user.type(screen.getByLabelText('Password'), `${password}{Enter}`)
  }
  return { wiki, user, methods, logIn }
}

describe('a login with one hook', () => {
  it('passes, with two requests', async () => {
    const { logIn, methods } = open()
    await logIn('secret')
    expect(await screen.findByText('Welcome, Ada')).toBeVisible()
    expect(methods).toEqual(['GET', 'POST'])
  })

  it('says what is missing, until it is there, and moves the focus to it', async () => {
    const { user } = open()
    await user.type(await screen.findByLabelText('Username'), 'Ada{Enter}')
    const password = await screen.findByLabelText('Password')
    await waitFor(() => { expect(password).toHaveFocus() })
    expect(password).toHaveAccessibleDescription('“Password” is required.')
    expect(password).toBeInvalid()
    await user.type(password, 'guess')
    expect(password).toBeValid()
  })

  it('says what was refused, empties the password and moves the focus to it', async () => {
    const { logIn } = open()
    await logIn('guess')
    expect(await screen.findByRole('alert')).toHaveTextContent(/Incorrect/)
    expect(screen.getByText(/^awaitingInput error: .*Incorrect/)).toBeInTheDocument()
    const password = screen.getByLabelText('Password')
    expect(password).toHaveValue('')
    expect(password).toHaveAttribute('type', 'password')
    expect(password).toHaveFocus()
    expect(password).not.toHaveAccessibleDescription()
    fireEvent.blur(password)
    expect(password).toHaveAccessibleDescription(/Incorrect/)
    expect(screen.getByLabelText('Username')).toHaveValue('Ada')
  })

  it('says why there is no form, in the language of the flow', async () => {
    const fetch: typeof globalThis.fetch = () => Promise.reject(new TypeError('Failed to fetch'))
    render(<OwnLogin client={createAuthClient({ api: 'https://wiki.example/w/api.php', fetch })} language="de" />)
    await waitFor(() => { expect(screen.getByRole('alert')).toHaveTextContent(/Wiki/) })
    expect(screen.getByText(/^stopped error: /)).toBeInTheDocument()
  })

  it('leaves nothing of a step in the inputs of the next one', async () => {
    const { user, logIn } = open({ users: [{ ...ada, emailCode: '123456' }] })
    await logIn('secret')
    await waitFor(() => { expect(screen.queryByLabelText('Password')).toBeNull() })
    const code = await screen.findByLabelText(/code/i)
    expect(code).toHaveValue('')
    expect(code).toHaveFocus()
    await user.type(code, '123456{Enter}')
    expect(await screen.findByText('Welcome, Ada')).toBeVisible()
  })

  it('begins the same form again with its first values when it starts over', async () => {
    const { user, logIn } = open({ users: [{ ...ada, emailCode: '123456' }] }, { username: 'Eve' })
    await user.clear(await screen.findByLabelText('Username'))
    await logIn('secret')
    await screen.findByLabelText(/code/i)
    await user.type(screen.getByLabelText(/code/i), '1{Enter}')
    expect(await screen.findByRole('alert')).toBeVisible()
    expect(screen.getByLabelText(/code/i)).toHaveValue('')
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

  it('gives its fields to components below its provider', async () => {
    const client = newClient()
    const user = userEvent.setup()
    function Name() {
      const field = useField('username', 'string')
      return field ? <ControlledName {...field} /> : null
    }
    function ControlledName({ field, label }: FieldControl<'string'>) {
      const [value, setValue] = useFieldValue(field)
      return <label>{label}<input value={value} onChange={(event) => { setValue(event.target.value) }} /></label>
    }
    function Own() {
      const flow = useAuthFlow({ module: 'clientlogin', api: client })
      const password = flow.fields.find(({ name }) => name === 'password')
      if (flow.state.kind === 'passed') return <p>Welcome, {flow.state.username}</p>
      return <AuthFlowProvider flow={flow}><form {...flow.formProps}><Name />{password && <input aria-label="Password" {...password.inputProps} />}<button>Go</button></form></AuthFlowProvider>
    }
    render(<Own />)
    await user.type(await screen.findByLabelText('Username'), 'DemoUser')
    await user.type(screen.getByLabelText('Password'), 'demo-pass{Enter}')
    expect(await screen.findByText('Welcome, DemoUser')).toBeVisible()
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
