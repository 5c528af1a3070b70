// A secret that was typed is in one POST body, and afterwards nowhere that JavaScript can read. (test/e2e/memory.spec.ts
// searches the memory itself.)
import { dehydrate, MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { AuthFlow, createAuthClient } from '../../src/index.ts'
import { createFakeWiki } from '../../src/testing/index.ts'
import { renderFlow, logIn } from './renderFlow.tsx'
import { infoAnswer, wireField, wireRequest } from './wireAnswers.ts'

const secret = 'totp-pass'

/** A query client of an app that logs every event, persists everything, retries, waits for the network, and never drops a result. */
function recordingApp() {
  const records: unknown[] = []
  const record = (...all: unknown[]) => { records.push(...all) }
  const queryCache = new QueryCache({ onSuccess: record, onError: record, onSettled: record })
  const mutationCache = new MutationCache({ onMutate: record, onSuccess: record, onError: record, onSettled: record })
  const stubborn = { retry: 2, gcTime: Infinity, networkMode: 'online' } as const
  const queryClient = new QueryClient({ queryCache, mutationCache, defaultOptions: { queries: stubborn, mutations: stubborn } })
  // What a persister without any filter would store.
  const persist = () => { record(JSON.stringify(dehydrate(queryClient, { shouldDehydrateQuery: () => true, shouldDehydrateMutation: () => true }))) }
  queryCache.subscribe((event) => { record(event.query.state, event.query.queryKey); persist() })
  mutationCache.subscribe((event) => { record(event.mutation?.state); persist() })
  return { queryClient, records }
}

afterEach(() => {
  vi.restoreAllMocks()
})

describe('the app’s own query client', () => {
  it('sees every call, no secret, and keeps no result', async () => {
    const { queryClient, records } = recordingApp()
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
    expect(records.length).toBeGreaterThan(10)
    expect(JSON.stringify(records)).not.toContain(secret)
    expect(JSON.stringify(records)).not.toContain(code)
    expect(JSON.stringify(records)).not.toContain('token+')
    await waitFor(() => { expect(queryClient.getQueryCache().getAll()).toEqual([]) })
    expect(queryClient.getMutationCache().getAll()).toEqual([])
  })

  it('does not queue an offline login to be sent later', async () => {
    const { queryClient } = recordingApp()
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

describe('a value that the wiki sends for a secret', () => {
  it.each([
    ['a password', 'Password', wireField('password', { label: 'Password', value: 'sent-by-the-wiki' })],
    ['a sensitive text', 'Pass phrase', wireField('string', { label: 'Pass phrase', sensitive: true, value: 'sent-by-the-wiki' })],
  ])('is not shown: %s', async (_, label, field) => {
    renderFlow({ intercept: ({ method }) => (method === 'GET' ? infoAnswer([wireRequest('Login', { username: wireField('string', { label: 'User name' }), secret: field })]) : undefined) })
    expect(await screen.findByLabelText(label)).toHaveValue('')
    expect(document.documentElement.outerHTML).not.toContain('sent-by-the-wiki')
  })
})

describe('a password', () => {
  it.each(['password', 'retype', 'pin'])('that is called %s is neither spell-checked nor capitalised, not even while it is shown', async (name) => {
    const flow = renderFlow({ intercept: ({ method }) => (method === 'GET' ? infoAnswer([wireRequest('Login', { [name]: wireField('password', { label: 'Secret' }) })]) : undefined) })
    await screen.findByLabelText('Secret')
    for (const toggle of ['Show password', 'Hide password']) {
      const input = screen.getByLabelText('Secret')
      expect(input).toHaveAttribute('spellcheck', 'false')
      expect(input).toHaveAttribute('autocapitalize', 'none')
      await flow.user.click(screen.getByRole('button', { name: toggle }))
    }
  })
})

describe('an answer to a challenge', () => {
  it('is cleared when the challenge is replaced, and what was typed beside it stays', async () => {
    const flow = renderFlow({ wiki: { features: { captcha: 'image', captchaAfterFailures: 0 } } })
    await flow.user.type(await screen.findByLabelText('User name'), 'DemoUser')
    const answer = () => document.querySelector<HTMLInputElement>('[name=captchaWord]')
    await waitFor(() => { expect(answer()).not.toBeNull() })
    const id = () => document.querySelector<HTMLInputElement>('[name=captchaId]')?.value
    const before = id()
    await flow.user.type(answer()!, 'for the first image')
    await flow.user.click(await screen.findByRole('button', { name: 'Show another image' }))
    await waitFor(() => { expect(id()).not.toBe(before) })
    await waitFor(() => { expect(answer()).toHaveValue('') })
    expect(screen.getByLabelText('User name')).toHaveValue('DemoUser')
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
