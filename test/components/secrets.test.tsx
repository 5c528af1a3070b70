// A secret that was typed is in one POST body, and afterwards nowhere that JavaScript can read. (test/e2e/memory.spec.ts
// searches the memory itself.)
import { dehydrate, MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { StrictMode, useEffect } from 'react'
import { AuthFlow, AuthFlowProvider, createAuthClient, useField } from '../../src/index.ts'
import type { AuthClient, AuthFlowHandle, FormState } from '../../src/index.ts'
import { StepFormProvider, useAuthClient, useFlow, useStepForm, type StepForm } from '../../src/hooks/index.ts'
import { createFakeWiki } from '../../src/testing/index.ts'
import { expectConsole } from '../expectConsole.ts'
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
    await user.type(await screen.findByLabelText('Username'), 'TotpUser')
    await user.type(screen.getByLabelText('Password'), `${secret}{Enter}`)
    await screen.findByRole('heading', { name: 'Two-factor verification' })
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
    expect(await screen.findByRole('alert')).toHaveTextContent(/Can’t reach the wiki/)
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
    expect(await screen.findByRole('alert')).toHaveTextContent(/cancelled/)
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

const passwordLogin = (more: Record<string, object> = {}, id = 'Login') =>
  wireRequest(id, { username: wireField('string', { label: 'Username' }), ...more }, { required: 'primary-required' })
const password = { password: wireField('password', { label: 'Password', sensitive: true }) }

/** A form of an app, which gives the test the form itself. */
function renderOwnForm(infos: readonly (() => Response)[]) {
  let asked = 0
  const client = createAuthClient({ api: 'https://wiki.example/w/api.php', fetch: async () => infos[asked++]!() })
  let stepForm: StepForm | undefined
  function OwnForm({ flow, state }: { readonly flow: AuthFlowHandle; readonly state: FormState }) {
    const own = useStepForm(flow, state)
    useEffect(() => { stepForm = own })
    return (
      <StepFormProvider stepForm={own}>
        <form {...own.formProps}>{state.step.requests.map(({ id, fields }) => <p key={id}>{fields.map(({ name }) => <Control key={name} name={name} />)}</p>)}</form>
      </StepFormProvider>
    )
  }
  function Control({ name }: { readonly name: string }) {
    const control = useField(name)
    return control ? <input {...control.inputProps} aria-label={name} type={control.field.type === 'password' ? 'password' : 'text'} /> : null
  }
  function Own() {
    const flow = useFlow({ module: 'clientlogin', api: client }, useAuthClient({ api: client }))
    if (!('step' in flow.state)) return <p>{flow.state.kind}</p>
    return (
      <AuthFlowProvider flow={flow}>
        <button onClick={flow.refresh}>Refresh</button>
        <OwnForm key={flow.state.step.key} flow={flow} state={flow.state} />
      </AuthFlowProvider>
    )
  }
  const { unmount } = render(<StrictMode><Own /></StrictMode>)
  return { unmount, values: () => JSON.stringify(stepForm?.form.getValues()), user: userEvent.setup() }
}

describe('the values of a form', () => {
  it('no longer hold what was typed into a field that the wiki does not ask for any more, also after unmounting', async () => {
    const form = renderOwnForm([() => infoAnswer([passwordLogin({ ...password, pin: wireField('string') })]), () => infoAnswer([passwordLogin()])])
    await form.user.type(await screen.findByLabelText('username'), 'Ada')
    const input = screen.getByLabelText<HTMLInputElement>('password')
    await form.user.type(input, 'typed-secret')
    await form.user.type(screen.getByLabelText('pin'), 'typed-pin')
    expect(form.values()).toMatch(/typed-secret.*typed-pin/)
    await form.user.click(screen.getByRole('button', { name: 'Refresh' }))
    await waitFor(() => { expect(screen.queryByLabelText('password')).toBeNull() })
    expect(form.values()).not.toContain('typed')
    expect(input.value).toBe('')
    expect(screen.getByLabelText('username')).toHaveValue('Ada')
    form.unmount()
    await waitFor(() => { expect(form.values()).not.toMatch(/typed|Ada/) })
  })

  it('take a field that comes back as a new one', async () => {
    const withPassword = () => infoAnswer([passwordLogin(password)])
    const form = renderOwnForm([withPassword, () => infoAnswer([passwordLogin()]), withPassword])
    await form.user.type(await screen.findByLabelText('password'), 'typed-secret')
    await form.user.click(screen.getByRole('button', { name: 'Refresh' }))
    await waitFor(() => { expect(screen.queryByLabelText('password')).toBeNull() })
    await form.user.click(screen.getByRole('button', { name: 'Refresh' }))
    const again = await screen.findByLabelText('password')
    expect(again).toHaveValue('')
    await form.user.type(again, 'other')
    expect(form.values()).toContain('other')
  })

  it('do not show as text what was typed as a password', async () => {
    const asText = { password: wireField('string', { label: 'Password' }) }
    const form = renderOwnForm([() => infoAnswer([passwordLogin(password)]), () => infoAnswer([passwordLogin(asText)])])
    await form.user.type(await screen.findByLabelText('password'), 'typed-secret')
    await form.user.click(screen.getByRole('button', { name: 'Refresh' }))
    await waitFor(() => { expect(screen.getByLabelText('password')).toHaveAttribute('type', 'text') })
    expect(screen.getByLabelText('password')).toHaveValue('')
    expect(form.values()).not.toContain('typed')
  })
})

it('empties a password input that is replaced by another one', async () => {
  const form = renderOwnForm([() => infoAnswer([passwordLogin(password, 'One')]), () => infoAnswer([passwordLogin(password, 'Two')])])
  const input = await screen.findByLabelText<HTMLInputElement>('password')
  await form.user.type(input, 'typed-secret')
  await form.user.click(screen.getByRole('button', { name: 'Refresh' }))
  await waitFor(() => { expect(input).not.toBeInTheDocument() })
  await waitFor(() => { expect(input.value).toBe('') })
})

it('takes no password along to the form of another module or wiki', async () => {
  const answers = [wireRequest('Login', { username: wireField('string', { label: 'Username' }), ...password })]
  const client = (api: string) => createAuthClient({ api, fetch: async () => infoAnswer(answers) })
  const info = await client('https://wiki.example/w/api.php').info('clientlogin')
  if (info.kind !== 'info') throw new Error(info.kind)
  const flow = (module: 'clientlogin' | 'createaccount', wiki: AuthClient) => <AuthFlow module={module} api={wiki} initialInfo={info} />
  const [one, two] = [client('https://wiki.example/w/api.php'), client('https://other.example/w/api.php')]
  const user = userEvent.setup()
  const { rerender } = render(flow('clientlogin', one))
  for (const next of [flow('createaccount', one), flow('createaccount', two)]) {
    const input = await screen.findByLabelText('Password')
    await user.type(input, 'typed-secret')
    rerender(next)
    await waitFor(() => { expect(input).toHaveValue('') })
    expect(screen.getByLabelText('Password')).toHaveValue('')
  }
})

describe('a password that is shown', () => {
  const shown = async () => {
    const flow = renderFlow()
    const input = await screen.findByLabelText<HTMLInputElement>('Password')
    await flow.user.click(screen.getByRole('button', { name: 'Show password' }))
    expect(input).toHaveAttribute('type', 'text')
    return { ...flow, input }
  }

  it('is no input that a browser stores, and a password for password managers again when it is hidden', async () => {
    const { user, input } = await shown()
    expect(input).toHaveAttribute('autocomplete', 'off')
    await user.click(screen.getByRole('button', { name: 'Hide password' }))
    expect(input).toHaveAttribute('type', 'password')
    expect(input).toHaveAttribute('autocomplete', 'current-password')
  })

  it('is hidden when it is sent, and stays hidden when it is refused', async () => {
    const flow = await shown()
    const { input } = flow
    const types: string[] = []
    const observer = new MutationObserver(() => { types.push(`${flow.root().dataset['state'] ?? ''} ${input.type}`) })
    observer.observe(flow.root(), { attributes: true, attributeFilter: ['data-state'] })
    await logIn(flow, 'DemoUser', 'wrong')
    await screen.findByRole('alert')
    observer.disconnect()
    expect(types[0]).toBe('submitting password')
    expect(input).toHaveAttribute('type', 'password')
    expect(screen.getByRole('button', { name: 'Show password' })).toBeVisible()
  })

  it('stays shown if nothing is sent, because something is missing', async () => {
    const { user, input } = await shown()
    await user.type(input, 'half{Enter}')
    expect(await screen.findByText('“Username” is required.')).toBeVisible()
    expect(input).toHaveAttribute('type', 'text')
  })
})

describe('a code', () => {
  it('is offered by the browser, and emptied when the page is left', async () => {
    const flow = renderFlow()
    await logIn(flow, 'TotpUser', 'totp-pass')
    const input = await screen.findByLabelText('Verification code')
    expect(input).toHaveAttribute('autocomplete', 'one-time-code')
    await flow.user.type(input, '123')
    window.dispatchEvent(new Event('pagehide'))
    expect(input).toHaveValue('')
    await flow.user.type(input, await flow.wiki.totpCode('TotpUser'))
    await flow.user.keyboard('{Enter}')
    expect(await screen.findByRole('heading', { name: 'You are logged in' })).toBeVisible()
  })

  it('leaves what else was typed when the page is left', async () => {
    const flow = renderFlow()
    await flow.user.type(await screen.findByLabelText('Username'), 'Ada')
    await flow.user.type(screen.getByLabelText('Password'), 'half')
    window.dispatchEvent(new Event('pagehide'))
    expect(screen.getByLabelText('Username')).toHaveValue('Ada')
    expect(screen.getByLabelText('Password')).toHaveValue('half')
  })
})

it('lets no browser store text that the wiki calls sensitive', async () => {
  renderFlow({ intercept: () => infoAnswer([wireRequest('One', { key: wireField('string', { label: 'Key', sensitive: true }), odd: wireField('colour', { label: 'Odd', sensitive: true }) })]) })
  expectConsole('warn', /field type "colour"/)
  expect(await screen.findByLabelText('Key')).toHaveAttribute('autocomplete', 'off')
  expect(screen.getByLabelText('Odd')).toHaveAttribute('autocomplete', 'off')
})

describe('a value that the wiki sends for a secret', () => {
  it.each([
    ['a password', 'Password', wireField('password', { label: 'Password', value: 'sent-by-the-wiki' })],
    ['a sensitive text', 'Pass phrase', wireField('string', { label: 'Pass phrase', sensitive: true, value: 'sent-by-the-wiki' })],
  ])('is not shown: %s', async (_, label, field) => {
    renderFlow({ intercept: ({ method }) => (method === 'GET' ? infoAnswer([wireRequest('Login', { username: wireField('string', { label: 'Username' }), secret: field })]) : undefined) })
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
    await flow.user.type(await screen.findByLabelText('Username'), 'DemoUser')
    const answer = () => document.querySelector<HTMLInputElement>('[name=captchaWord]')
    await waitFor(() => { expect(answer()).not.toBeNull() })
    const id = () => document.querySelector<HTMLInputElement>('[name=captchaId]')?.value
    const before = id()
    await flow.user.type(answer()!, 'for the first image')
    await flow.user.click(await screen.findByRole('button', { name: 'Show another image' }))
    await waitFor(() => { expect(id()).not.toBe(before) })
    await waitFor(() => { expect(answer()).toHaveValue('') })
    expect(screen.getByLabelText('Username')).toHaveValue('DemoUser')
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
