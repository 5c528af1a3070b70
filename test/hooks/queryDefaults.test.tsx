// Whatever an app has set for its queries: the kit asks the wiki once, and shows what came.
import { dehydrate, hydrate, QueryClient, QueryClientProvider, MutationCache, QueryCache, type DefaultOptions } from '@tanstack/react-query'
import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { AuthFlow, createAuthClient, useAuthManagerInfo, type AuthClient } from '../../src/index.ts'
import { createFakeWiki } from '../../src/testing/index.ts'
import { expectConsole } from '../expectConsole.ts'

const never = () => new Promise<never>(() => undefined)
/** What an app's storage holds from another day. */
const old = { kind: 'info', canAuthenticateNow: true, requests: [{ id: 'Old', kind: 'OldRequest', metadata: {}, required: 'required', fields: [{ type: 'string', name: 'old', optional: false }] }] }

const defaults: readonly (readonly [string, DefaultOptions])[] = [
  ['a persister that restores', { queries: { persister: () => Promise.resolve(old) } }],
  ['a persister that never answers', { queries: { persister: never } }],
  ['initial data', { queries: { initialData: old, staleTime: Infinity } }],
  ['initial data of the future', { queries: { initialData: old, initialDataUpdatedAt: Date.now() + 1e9 } }],
  ['placeholder data', { queries: { placeholderData: old } }],
  ['a selection', { queries: { select: () => old } }],
  ['queries that are off', { queries: { enabled: false } }],
  ['no subscription', { queries: { subscribed: false } as never }],
  ['one hash for all keys', { queries: { queryKeyHashFn: () => 'one' } }],
  ['a hash that throws', { queries: { queryKeyHashFn: () => { throw new Error('x') } } }],
  ['one hash', { queries: { queryHash: 'one' } }],
  ['a sharing of its own', { queries: { structuralSharing: () => old } }],
  ['few notifications', { queries: { notifyOnChangeProps: ['isFetching'] } as never }],
  ['suspense', { queries: { suspense: true } as never }],
  ['a query function', { queries: { queryFn: () => Promise.resolve(old) } }],
  ['a network mode and retries', { queries: { networkMode: 'online', retry: 3 }, mutations: { networkMode: 'online', retry: 3 } }],
  ['a behaviour', { queries: { behavior: { onFetch: (context: { fetchFn: unknown }) => { context.fetchFn = () => Promise.resolve(old) } } } }],
  ['callbacks that throw', { mutations: { onMutate: () => { throw new Error('x') }, onSuccess: () => { throw new Error('x') } } }],
  ['one scope for all mutations', { mutations: { scope: { id: 'all' } } }],
]

function prepare(client: QueryClient) {
  const wiki = createFakeWiki()
  const calls: string[] = []
  const fetch: typeof globalThis.fetch = (input, init) => { calls.push(init?.method ?? 'GET'); return wiki.fetch(input, init) }
  const authClient = createAuthClient({ api: wiki.api, fetch })
  const page = (children: React.ReactNode) => render(<QueryClientProvider client={client}>{children}</QueryClientProvider>)
  return { calls, authClient, page }
}

async function logIn(): Promise<void> {
  const user = userEvent.setup()
  await user.type(await screen.findByLabelText('Username'), 'DemoUser')
  await user.type(screen.getByLabelText('Password'), 'demo-pass{Enter}')
  await screen.findByRole('heading', { name: 'You are logged in' })
}

function Question({ client }: { readonly client: AuthClient }) {
  const info = useAuthManagerInfo({ module: 'clientlogin', api: client })
  return <p data-testid="info">{info.kind === 'info' ? info.requests.map(({ kind }) => kind).join() : info.kind}</p>
}

describe.each(defaults)('an app whose defaults have %s', (_, defaultOptions) => {
  const settings = [
    ['for all', () => new QueryClient({ defaultOptions })],
    ['for the kit’s keys', () => {
      const client = new QueryClient()
      if (defaultOptions.queries) client.setQueryDefaults(['react-mediawiki-auth'], defaultOptions.queries)
      return client
    }],
  ] as const

  it.each(settings)('logs in with two requests (%s)', async (_where, createClient) => {
    const { calls, authClient, page } = prepare(createClient())
    page(<AuthFlow module="clientlogin" api={authClient} />)
    await logIn()
    expect(calls).toEqual(['GET', 'POST'])
  })

  it.each(settings)('shows the fields of a module as the wiki has them now (%s)', async (_where, createClient) => {
    const { calls, authClient, page } = prepare(createClient())
    page(<Question client={authClient} />)
    expect(screen.getByTestId('info')).toHaveTextContent('loading')
    await waitFor(() => { expect(screen.getByTestId('info')).toHaveTextContent('PasswordAuthenticationRequest') })
    expect(calls).toEqual(['GET'])
  })
})

describe('an app that persists its whole cache', () => {
  it('shows nothing that was asked on another load of the page', async () => {
    const before = new QueryClient()
    const first = prepare(before)
    const { unmount } = first.page(<Question client={first.authClient} />)
    await waitFor(() => { expect(screen.getByTestId('info')).toHaveTextContent('PasswordAuthenticationRequest') })
    const [{ queryKey } = {}] = before.getQueryCache().getAll()
    const stored = JSON.parse(JSON.stringify(dehydrate(before))) as ReturnType<typeof dehydrate>
    unmount()
    // Another load of the page, at which the ids of React and the counters of the kit begin anew.
    vi.resetModules()
    const restored = { ...stored, queries: stored.queries.map((query) => ({ ...query, state: { ...query.state, data: old, dataUpdatedAt: Date.now() + 1e9 } })) }
    const after = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } })
    hydrate(after, restored)
    const kit = await import('../../src/index.ts')
    const second = prepare(after)
    const Again = () => <p data-testid="info">{JSON.stringify(kit.useAuthManagerInfo({ module: 'clientlogin', api: second.authClient }))}</p>
    second.page(<Again />)
    expect(screen.getByTestId('info')).not.toHaveTextContent('OldRequest')
    await waitFor(() => { expect(screen.getByTestId('info')).toHaveTextContent('PasswordAuthenticationRequest') })
    expect(second.calls).toEqual(['GET'])
    expect(after.getQueryCache().find({ queryKey: queryKey ?? [] })?.state.data).toEqual(old)
    expect(after.getQueryCache().getAll()).toHaveLength(2)
  })
})

describe('the callbacks of an app’s caches', () => {
  it('cannot make a login that has passed look as if it had failed', async () => {
    const fail = () => { throw new Error('x') }
    const client = new QueryClient({ queryCache: new QueryCache({ onSuccess: fail }), mutationCache: new MutationCache({ onSuccess: fail }) })
    const { calls, authClient, page } = prepare(client)
    page(<AuthFlow module="clientlogin" api={authClient} />)
    await logIn()
    expect(calls).toEqual(['GET', 'POST'])
  })

  it('are told as a mistake in the page if they keep a login from being sent', async () => {
    expectConsole('warn', /by an error of the program/)
    const client = new QueryClient({ mutationCache: new MutationCache({ onMutate: () => { throw new RangeError('x') } }) })
    const { calls, authClient, page } = prepare(client)
    page(<AuthFlow module="clientlogin" api={authClient} username="DemoUser" />)
    await userEvent.type(await screen.findByLabelText('Password'), 'demo-pass{Enter}')
    expect(await screen.findByRole('alert')).toHaveTextContent('Part of this page failed (RangeError).')
    expect(calls).toEqual(['GET'])
  })
})

it.each([['with', new QueryClient()], ['without', undefined]])('tells a client of the app’s own that rejects as a mistake in the page (%s a query client)', async (_, queryClient) => {
  expectConsole('warn', /by an error of the program/)
  const { authClient } = prepare(new QueryClient())
  const broken: AuthClient = { ...authClient, info: () => Promise.reject(new RangeError('x')) }
  render(<AuthFlow module="clientlogin" api={broken} queryClient={queryClient} />)
  expect(await screen.findByRole('alert')).toHaveTextContent('Part of this page failed (RangeError).')
})
