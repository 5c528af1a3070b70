// Who is logged in, for the components of an app: asked once, and again when it may have changed.
import { focusManager, QueryClient } from '@tanstack/react-query'
import { act, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { AuthFlow, createAuthClient, LoggedIn, useSession, type Session, type UseSessionOptions } from '../../src/index.ts'
import { openSessionWiki, renderTab } from '../components/sessionWiki.tsx'
import { expectReact18 } from '../expectConsole.ts'

const sessions = new Map<string, Session>()

/** Shows a session, and hands it to the test. */
function Bar({ name = 'bar', ...options }: UseSessionOptions & { readonly name?: string }) {
  const session = useSession(options)
  sessions.set(name, session)
  return <p data-testid={name}>{session.kind} {session.username}</p>
}

const shows = (text: RegExp | string, name = 'bar') => waitFor(() => { expect(screen.getByTestId(name)).toHaveTextContent(text) })

function sessionOf<Kind extends Session['kind']>(kind: Kind, name = 'bar') {
  const session = sessions.get(name)
  if (session?.kind !== kind) throw new Error(`The session is ${session?.kind ?? 'not there'}`)
  return session as Extract<Session, { readonly kind: Kind }>
}

describe('useSession', () => {
  it.each([
    ['DemoUser', {}, /^user DemoUser$/],
    ['temporary', { temporaryAccounts: true }, /^temporary ~/],
    [undefined, {}, /^anonymous$/],
    [undefined, { private: true }, /^anonymous$/],
    ['DemoUser', { private: true }, /^user DemoUser$/],
  ] as const)('tells who is logged in: %s, %o', async (as, features, text) => {
    const { client } = await openSessionWiki({ as, features })
    renderTab(<Bar api={client} />)
    expect(screen.getByTestId('bar')).toHaveTextContent('loading')
    await shows(text)
  })

  it('tells why the wiki could not be asked, and asks again', async () => {
    const { wiki, fetch } = await openSessionWiki({ as: 'DemoUser' })
    let isBroken = true
    const client = createAuthClient({ api: wiki.api, fetch: (input, init) => (isBroken ? Promise.resolve(new Response('<h1>Hello</h1>')) : fetch(input, init)) })
    renderTab(<Bar api={client} />)
    await shows('failed')
    expect(sessionOf('failed').failure).toMatchObject({ kind: 'malformed', content: 'html' })
    isBroken = false
    await act(() => sessionOf('failed').refresh())
    await shows('user DemoUser')
  })

  it('keeps who is known to be logged in when the wiki cannot be asked', async () => {
    const { client, fetch, wiki } = await openSessionWiki({ as: 'DemoUser' })
    let isBroken = false
    const broken = createAuthClient({ api: client.api, fetch: (input, init) => (isBroken ? Promise.resolve(new Response('')) : fetch(input, init)) })
    renderTab(<Bar api={broken} />)
    await shows('user DemoUser')
    isBroken = true
    await act(() => sessionOf('user').refresh())
    expect(screen.getByTestId('bar')).toHaveTextContent('user DemoUser')
    isBroken = false
    wiki.endSessions('DemoUser')
    await act(() => sessionOf('user').refresh())
    await shows('anonymous')
  })

  it('asks once for all components, and not again for a client per render', async () => {
    const { asked, fetch, client } = await openSessionWiki({ as: 'DemoUser' })
    function Page() {
      const [count, setCount] = useState(0)
      const api = createAuthClient({ api: client.api, fetch })
      return <><button onClick={() => { setCount(count + 1) }}>{count}</button><Bar api={api} /><Bar name="other" api={api} /><Bar name="third" api={client.api} fetch={(...call) => fetch(...call)} headers={{}} /></>
    }
    renderTab(<Page />)
    await shows('user DemoUser')
    await shows('user DemoUser', 'third')
    await userEvent.click(screen.getByRole('button'))
    await userEvent.click(screen.getByRole('button'))
    expect(asked).toEqual(['query userinfo'])
  })

  it('asks again when the page gets the focus', async () => {
    const { client, wiki } = await openSessionWiki({ as: 'DemoUser' })
    renderTab(<Bar api={client} />)
    await shows('user DemoUser')
    wiki.endSessions('DemoUser')
    act(() => {
      focusManager.setFocused(false)
      focusManager.setFocused(true)
    })
    await shows('anonymous')
    focusManager.setFocused(undefined)
  })

  it('shows nothing that was asked on another load of the page', async () => {
    const { client } = await openSessionWiki()
    const queryClient = new QueryClient({ defaultOptions: { queries: { initialData: { kind: 'user', username: 'Nobody' }, staleTime: Infinity } } })
    renderTab(<Bar api={client} />, queryClient)
    expect(screen.getByTestId('bar')).toHaveTextContent('loading')
    await shows('anonymous')
  })

  it('says what it lacks without a query client, and takes one as an option', async () => {
    const { client } = await openSessionWiki()
    expectReact18(/above error occurred/)
    expect(() => render(<Bar api={client} />)).toThrow(/QueryClientProvider.*or pass a queryClient/)
    render(<Bar api={client} queryClient={new QueryClient()} />)
    await shows('anonymous')
  })
})

describe('a change in one tab', () => {
  it('is seen in the others: a login by a flow, and a log-out', async () => {
    const { client, wiki } = await openSessionWiki()
    renderTab(<><Bar api={client} /><AuthFlow module="clientlogin" api={client} /></>)
    renderTab(<Bar name="other" api={client.api} fetch={wiki.fetch} />)
    await shows('anonymous', 'other')
    const user = userEvent.setup()
    await user.type(await screen.findByLabelText('Username'), 'DemoUser')
    await user.type(screen.getByLabelText('Password'), 'demo-pass{Enter}')
    await shows('user DemoUser')
    await shows('user DemoUser', 'other')
    expect(await act(() => sessionOf('user').logOut())).toEqual({ kind: 'loggedOut' })
    await shows('anonymous')
    await shows('anonymous', 'other')
  })

  it('costs a tab one request, however many components show the session', async () => {
    const { client, asked } = await openSessionWiki({ as: 'DemoUser' })
    renderTab(<><Bar api={client} /><Bar name="second" api={client} /><Bar name="third" api={client} /></>)
    await shows('user DemoUser', 'third')
    const before = asked.length
    const channel = new BroadcastChannel(`mwa-session ${client.api}`)
    channel.postMessage('anything')
    await waitFor(() => { expect(asked).toHaveLength(before + 1) })
    channel.close()
  })

  it('says nothing but that there is one', async () => {
    const { client } = await openSessionWiki({ as: 'DemoUser' })
    const channel = new BroadcastChannel(`mwa-session ${client.api}`)
    const heard = vi.fn<(data: unknown) => void>()
    channel.onmessage = ({ data }) => { heard(data) }
    renderTab(<Bar api={client} />)
    await shows('user DemoUser')
    await act(() => sessionOf('user').logOut())
    await waitFor(() => { expect(heard).toHaveBeenCalledExactlyOnceWith(1) })
    channel.close()
  })

  it.each([
    ['missing', () => { vi.stubGlobal('BroadcastChannel', undefined) }],
    ['forbidden', () => { vi.stubGlobal('BroadcastChannel', function Forbidden() { throw new DOMException('no', 'SecurityError') }) }],
  ])('is seen on the same page if channels are %s', async (_, prepare) => {
    prepare()
    const { client } = await openSessionWiki({ as: 'DemoUser' })
    renderTab(<Bar api={client} />)
    renderTab(<Bar name="other" api={client} />)
    await shows('user DemoUser', 'other')
    await act(() => sessionOf('user').logOut())
    await shows('anonymous', 'other')
  })
})

describe('logging out', () => {
  it('keeps a temporary account until the user has agreed to lose it', async () => {
    const { client, asked } = await openSessionWiki({ as: 'temporary', features: { temporaryAccounts: true } })
    renderTab(<Bar api={client} />)
    await shows('temporary')
    // @ts-expect-error The confirmation is missing.
    const unasked = () => sessionOf('temporary').logOut()
    expect(await act(unasked)).toEqual({ kind: 'confirmationNeeded' })
    expect(asked).not.toContain('logout')
    expect(await act(() => sessionOf('temporary').logOut({ losesAccount: true }))).toEqual({ kind: 'loggedOut' })
    await shows('anonymous')
  })

  it('logs out nobody but the user who is shown', async () => {
    const { client, wiki } = await openSessionWiki({ as: 'DemoUser' })
    renderTab(<Bar api={client} />)
    await shows('user DemoUser')
    const elsewhere = createAuthClient({ api: wiki.api, fetch: wiki.fetch })
    await elsewhere.begin('clientlogin', { fields: [['username', 'CaptchaUser'], ['password', 'captcha-pass']], returnUrl: 'https://app.example/' })
    expect(await act(() => sessionOf('user').logOut())).toMatchObject({ kind: 'api', code: 'assertnameduserfailed' })
    await shows('user CaptchaUser')
  })

  it('succeeds if the session has ended before', async () => {
    const { client, wiki } = await openSessionWiki({ as: 'DemoUser' })
    renderTab(<Bar api={client} />)
    await shows('user DemoUser')
    wiki.endSessions('DemoUser')
    expect(await act(() => sessionOf('user').logOut())).toEqual({ kind: 'loggedOut' })
    await shows('anonymous')
  })

  it('returns the failure of a session that cannot', async () => {
    const { client } = await openSessionWiki({ as: 'DemoUser', features: { canLogOut: false } })
    renderTab(<Bar api={client} />)
    await shows('user DemoUser')
    expect(await act(() => sessionOf('user').logOut())).toMatchObject({ kind: 'api', code: 'cannotlogout' })
    await shows('user DemoUser')
  })
})

describe('<LoggedIn>', () => {
  it('shows its children to a user, and the fallback to everybody else', async () => {
    const { client, wiki } = await openSessionWiki({ as: 'DemoUser' })
    renderTab(<><Bar api={client} /><LoggedIn api={client} loading="…" fallback={({ kind }) => `a login for ${kind}`}>{({ username }) => `Hello, ${username}`}</LoggedIn></>)
    expect(screen.getByText('…')).toBeVisible()
    expect(await screen.findByText('Hello, DemoUser')).toBeVisible()
    wiki.endSessions('DemoUser')
    await act(() => sessionOf('user').refresh())
    expect(await screen.findByText('a login for anonymous')).toBeVisible()
  })

  it('takes a temporary account for no login', async () => {
    const { client } = await openSessionWiki({ as: 'temporary', features: { temporaryAccounts: true } })
    renderTab(<LoggedIn api={client} fallback="a login">Hello</LoggedIn>)
    expect(await screen.findByText('a login')).toBeVisible()
  })
})
