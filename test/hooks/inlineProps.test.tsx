// Props that an app writes inline are other objects at each render. None starts anything anew.
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { StrictMode, useState, type ReactNode } from 'react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import {
  AuthFlow, ChangePassword, createAuthClient, Credentials, LoggedIn, LogOutButton, ResetPassword, useAuthFlow, useAuthManagerInfo, useCredentials, useSession, useWithLogin,
} from '../../src/index.ts'
import type { AuthClient } from '../../src/index.ts'
import { createFakeWiki, type FakeWiki } from '../../src/testing/index.ts'
import { expectConsole } from '../expectConsole.ts'

let wiki: FakeWiki
let requests: string[]

beforeEach(() => {
  wiki = createFakeWiki({ api: new URL('/w/api.php', window.location.href).href, users: [{ name: 'Ada', password: 'secret' }] })
  requests = []
})

/** The wiki's `fetch`, which counts. */
const fetch: typeof globalThis.fetch = (...call) => {
  const { method = 'GET', body } = call[1] ?? {}
  const url = new URL(call[0] instanceof Request ? call[0].url : call[0])
  requests.push(`${method} ${body instanceof URLSearchParams ? (body.get('action') ?? '') : (url.searchParams.get('meta') ?? '')}`)
  return wiki.fetch(...call)
}

const newClient = (): AuthClient => createAuthClient({ api: wiki.api, fetch })

/** Renders an app again and again, which makes its props anew each time. */
function renderAgain(make: (count: number) => ReactNode) {
  let count = 0
  const queryClient = new QueryClient()
  const app = () => <StrictMode><QueryClientProvider client={queryClient}>{make(count++)}</QueryClientProvider></StrictMode>
  const { rerender } = render(app())
  return { again: () => { for (let more = 0; more < 5; more++) act(() => { rerender(app()) }) } }
}

async function logInBefore() {
  const client = newClient()
  await client.info('clientlogin')
  await client.begin('clientlogin', { fields: [['username', 'Ada'], ['password', 'secret']], returnUrl: wiki.api })
  requests = []
}

describe('a flow with props that are written inline', () => {
  const everyProp = (count: number) => ({
    module: 'clientlogin' as const,
    username: count ? 'Bob' : 'Ada',
    messages: { 'submit-clientlogin': 'Go' },
    returnPageMessages: {},
    allowedOrigins: ['https://idp.example'],
    transport: {},
    captchaScripts: {},
    links: { createAccount: '/join' },
    style: { margin: 'auto' },
    renderers: { fields: {} },
    slots: { footer: () => null },
    onPass: () => undefined,
    onStep: () => undefined,
    onEvent: () => undefined,
    onError: () => undefined,
    onRendererError: () => undefined,
  })

  it.each<[string, (count: number) => ReactNode]>([
    ['a client', (count) => <AuthFlow {...everyProp(count)} api={newClient()} />],
    ['fetch and headers', (count) => <AuthFlow {...everyProp(count)} api="/w/api.php" fetch={(...call) => fetch(...call)} headers={{ 'Api-User-Agent': 'app' }} />],
  ])('keeps its form and its token: %s', async (_, make) => {
    const user = userEvent.setup()
    const { again } = renderAgain(make)
    const name = await screen.findByLabelText('Username')
    expect(name).toHaveValue('Ada')
    again()
    await user.type(screen.getByLabelText('Password'), 'secret')
    again()
    expect(screen.getByLabelText('Username')).toBe(name)
    expect(screen.getByLabelText('Password')).toHaveFocus()
    expect(screen.getByLabelText('Password')).toHaveValue('secret')
    await user.click(screen.getByRole('button', { name: 'Go' }))
    await screen.findByRole('heading', { name: 'You are logged in' })
    expect(requests).toEqual(['GET authmanagerinfo|tokens', 'POST clientlogin'])
  })

  it('asks once although a callback renders the app again', async () => {
    function App() {
      const [count, setCount] = useState(0)
      return <><AuthFlow module="clientlogin" api={newClient()} onEvent={() => { setCount(count + 1) }} /><output>{count}</output></>
    }
    render(<App />)
    await screen.findByLabelText('Username')
    expect(requests).toHaveLength(1)
    expect(screen.getByText(/^[1-9]$/)).toBeInTheDocument()
  })

  it('uses the newest client, and its newest fetch, for what comes next', async () => {
    const user = userEvent.setup()
    const tokens: (string | undefined)[] = []
    const { again } = renderAgain((count) => (
      <AuthFlow module="clientlogin" api="/w/api.php" fetch={(...call) => { tokens.push(String(count)); return fetch(...call) }} />
    ))
    await user.type(await screen.findByLabelText('Username'), 'Ada')
    again()
    await user.type(screen.getByLabelText('Password'), 'secret{Enter}')
    await screen.findByRole('heading', { name: 'You are logged in' })
    expect(tokens).toEqual(['0', '5'])
  })

  it('starts anew for another wiki', async () => {
    const other = createFakeWiki({ api: 'https://other.example/w/api.php', texts: {} })
    const user = userEvent.setup()
    const { rerender } = render(<AuthFlow module="clientlogin" api={newClient()} />)
    await user.type(await screen.findByLabelText('Username'), 'Ada')
    rerender(<AuthFlow module="clientlogin" api={createAuthClient({ api: other.api, fetch: other.fetch })} />)
    await waitFor(() => { expect(screen.getByLabelText('Username')).toHaveValue('') })
  })

  it('is said to ignore fetch beside a client', async () => {
    expectConsole('warn', /"fetch" and "headers" are ignored beside a client/)
    render(<AuthFlow module="clientlogin" api={newClient()} fetch={fetch} />)
    await screen.findByLabelText('Username')
    expect(console.warn).toHaveBeenCalledTimes(1)
  })
})

describe('what else takes a client', () => {
  const Flow = () => <p>{useAuthFlow({ module: 'clientlogin', api: newClient() }).state.kind}</p>
  const Info = () => <p>{useAuthManagerInfo({ module: 'clientlogin', api: '/w/api.php', fetch: (...call) => fetch(...call) }).kind}</p>
  const List = () => <p>{useCredentials({ api: newClient(), queryClient: new QueryClient() }).state.kind}</p>
  const Who = () => <p>{useSession({ api: newClient() }).kind}</p>
  const Login = () => <p>{useWithLogin({ api: newClient() }).request?.kind ?? 'idle'}</p>

  it.each<[string, () => ReactNode, string]>([
    ['useAuthFlow', () => <Flow />, 'awaitingInput'],
    ['useAuthManagerInfo', () => <Info />, 'info'],
    ['useCredentials', () => <List />, 'listed'],
    ['useSession', () => <Who />, 'user'],
    ['useWithLogin', () => <Login />, 'idle'],
  ])('asks no more when it is rendered again: %s', async (_, make, shown) => {
    await logInBefore()
    const { again } = renderAgain(make)
    await screen.findByText(shown)
    const before = [...requests]
    again()
    await screen.findByText(shown)
    expect(requests).toEqual(before)
  })

  it.each<[string, () => ReactNode, () => Promise<HTMLElement>, number]>([
    ['Credentials', () => <Credentials api={newClient()} />, () => screen.findByRole('button', { name: /^Change/ }), 4],
    ['ChangePassword', () => <ChangePassword api={newClient()} />, () => screen.findByLabelText('New password'), 1],
    ['ResetPassword', () => <ResetPassword api={newClient()} />, () => screen.findByLabelText('Username'), 1],
    ['LoggedIn', () => <LoggedIn api={newClient()}>in</LoggedIn>, () => screen.findByText('in'), 1],
    ['LogOutButton', () => <LogOutButton api={newClient()} />, () => screen.findByRole('button'), 1],
  ])('asks once: <%s>', async (_, make, find, count) => {
    await logInBefore()
    const { again } = renderAgain(make)
    const element = await find()
    await waitFor(() => { expect(requests).toHaveLength(count) })
    again()
    expect(await find()).toBe(element)
    expect(requests).toHaveLength(count)
  })

  it('has to be given a query client that stays the same, and development says so', async () => {
    expectConsole('warn', /useSession has another query client at each render/)
    const Session = () => <p>{useSession({ api: '/w/api.php', fetch, queryClient: new QueryClient() }).kind}</p>
    const { rerender } = render(<Session />)
    rerender(<Session />)
    rerender(<Session />)
    await waitFor(() => { expect(vi.mocked(console.warn)).toHaveBeenCalled() })
  })
})
