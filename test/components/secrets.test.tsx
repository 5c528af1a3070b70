// A secret that was typed is in one POST body, and afterwards nowhere that JavaScript can read. (test/e2e/memory.spec.ts
// searches the memory itself.)
import { dehydrate, MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { AuthFlow, createAuthClient } from '../../src/index.ts'
import { createFakeWiki } from '../../src/testing/index.ts'
import { renderFlow, logIn } from './renderFlow.tsx'

const secret = 'totp-pass'

/** A query client of an app that logs every event, persists everything, retries, waits for the network, and never drops a result. */
function curiousApp() {
  const heard: unknown[] = []
  const hear = (...all: unknown[]) => { heard.push(...all) }
  const queryCache = new QueryCache({ onSuccess: hear, onError: hear, onSettled: hear })
  const mutationCache = new MutationCache({ onMutate: hear, onSuccess: hear, onError: hear, onSettled: hear })
  const stubborn = { retry: 2, gcTime: Infinity, networkMode: 'online' } as const
  const queryClient = new QueryClient({ queryCache, mutationCache, defaultOptions: { queries: stubborn, mutations: stubborn } })
  // What a persister without any filter would store.
  const persist = () => { hear(JSON.stringify(dehydrate(queryClient, { shouldDehydrateQuery: () => true, shouldDehydrateMutation: () => true }))) }
  queryCache.subscribe((event) => { hear(event.query.state, event.query.queryKey); persist() })
  mutationCache.subscribe((event) => { hear(event.mutation?.state); persist() })
  return { queryClient, heard }
}

afterEach(() => {
  vi.restoreAllMocks()
})

describe('the app’s own query client', () => {
  it('sees every call, no secret, and keeps no result', async () => {
    const { queryClient, heard } = curiousApp()
    const wiki = createFakeWiki()
    const posts: string[] = []
    const client = createAuthClient({ api: wiki.api, fetch: (input, init) => { posts.push(init?.body instanceof URLSearchParams ? init.body.toString() : ''); return wiki.fetch(input, init) } })
    const user = userEvent.setup()
    render(<QueryClientProvider client={queryClient}><AuthFlow module="clientlogin" api={client} /></QueryClientProvider>)
    await user.type(await screen.findByLabelText('User name'), 'TotpUser')
    await user.type(screen.getByLabelText('Password'), `${secret}{Enter}`)
    await screen.findByRole('heading', { name: 'One more step' })
    const code = await wiki.totpCode('TotpUser')
    await user.type(document.querySelector<HTMLInputElement>('[name=OATHToken]')!, `${code}{Enter}`)
    await screen.findByRole('heading', { name: 'You are logged in' })
    expect(posts.filter((body) => body.includes(secret))).toHaveLength(1)
    expect(heard.length).toBeGreaterThan(10)
    expect(JSON.stringify(heard)).not.toContain(secret)
    expect(JSON.stringify(heard)).not.toContain(code)
    expect(JSON.stringify(heard)).not.toContain('token+')
    await waitFor(() => { expect(queryClient.getQueryCache().getAll()).toEqual([]) })
    expect(queryClient.getMutationCache().getAll()).toEqual([])
  })

  it('does not queue an offline login to be sent later', async () => {
    const { queryClient } = curiousApp()
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
    window.dispatchEvent(new Event('offline'))
    const flow = renderFlow({ queryClient, intercept: ({ method }) => { if (method === 'POST') throw new TypeError('offline'); return undefined } })
    await logIn(flow, 'DemoUser', 'demo-pass')
    expect(await screen.findByRole('alert')).toHaveTextContent(/could not be reached/)
    vi.restoreAllMocks()
    window.dispatchEvent(new Event('online'))
    // A queued submit would be sent before this one.
    await flow.user.click(screen.getByRole('button', { name: 'Log in' }))
    await waitFor(() => { expect(flow.calls.filter(({ method }) => method === 'POST')).toHaveLength(2) })
    expect(queryClient.getMutationCache().getAll().filter(({ state }) => state.isPaused)).toEqual([])
  })

  it('may cancel everything, which the flow treats as an aborted call', async () => {
    const queryClient = new QueryClient()
    const flow = renderFlow({ queryClient, intercept: ({ method }) => (method === 'GET' ? new Promise(() => undefined) : undefined) })
    await waitFor(() => { expect(flow.calls).toHaveLength(1) })
    await queryClient.cancelQueries()
    expect(await screen.findByRole('alert')).toHaveTextContent(/stopped/)
  })
})

describe('inputs', () => {
  it.each([
    ['a refusal', async (flow: ReturnType<typeof renderFlow>) => { await logIn(flow, 'DemoUser', 'not-this-one'); await screen.findByRole('alert') }, 'not-this-one'],
    ['a pass', async (flow: ReturnType<typeof renderFlow>) => { await logIn(flow, 'DemoUser', 'demo-pass'); await screen.findByRole('heading', { name: 'You are logged in' }) }, 'demo-pass'],
    ['leaving the page', async (flow: ReturnType<typeof renderFlow>) => { await flow.user.type(await screen.findByLabelText('Password'), 'half-typed'); flow.unmount() }, 'half-typed'],
  ])('hold no secret after %s, including those that were removed from the page', async (_, act, typed) => {
    const flow = renderFlow()
    const password = await screen.findByLabelText<HTMLInputElement>('Password')
    await act(flow)
    await waitFor(() => { expect(password.value).toBe('') })
    expect(document.documentElement.outerHTML).not.toContain(typed)
  })
})

describe('the page', () => {
  it('has no trace of a login in its storage or its URL', async () => {
    const flow = renderFlow()
    const before = window.location.href
    await logIn(flow, 'DemoUser', 'demo-pass')
    await screen.findByRole('heading', { name: 'You are logged in' })
    expect(window.location.href).toBe(before)
    expect(localStorage).toHaveLength(0)
    expect(sessionStorage).toHaveLength(0)
  })

  it('would use POST for a form that is submitted before hydration', async () => {
    const flow = renderFlow()
    await screen.findByLabelText('Password')
    expect(flow.root().querySelector('form')).toHaveAttribute('method', 'post')
  })
})
