// A wiki that asks to wait: how long is said, and the button comes back by itself.
import { act, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createAuthClient, Credentials } from '../../src/index.ts'
import { renderFlow, visibleOnly, type Call, type RenderedFlow } from './renderFlow.tsx'
import { errorAnswer, infoAnswer, stepAnswer, wireField, wireRequest } from './wireAnswers.ts'

const isPost = ({ method }: Call) => method === 'POST'
const busy = (retryAfter: string, status = 503) => new Response('', { status, headers: { 'Retry-After': retryAfter } })

afterEach(() => {
  vi.useRealTimers()
})

const pass = (seconds: number) => act(() => vi.advanceTimersByTimeAsync(seconds * 1000))
const flush = () => pass(0)
const posts = ({ calls }: RenderedFlow) => calls.filter(isPost)
const logInButton = () => screen.getByRole('button', { name: 'Log in' })

/** Submits the login with a clock that the test moves. */
async function submit(answer: () => Response, props: Parameters<typeof renderFlow>[0] = {}): Promise<RenderedFlow> {
  const flow = renderFlow({ intercept: (call) => (isPost(call) ? answer() : undefined), username: 'DemoUser', ...props })
  const password = await screen.findByLabelText<HTMLInputElement>('Password')
  vi.useFakeTimers({ now: Date.parse('2026-03-01T12:00:00Z') })
  password.value = 'demo-pass'
  fireEvent.click(logInButton())
  await flush()
  return flow
}

describe.each([
  ['503 and seconds', () => busy('90')],
  ['503 and a date', () => busy('Sun, 01 Mar 2026 12:01:30 GMT')],
  ['429 and seconds', () => busy('90', 429)],
  ['maxlag', () => new Response(JSON.stringify({ errors: [{ code: 'maxlag', text: 'Waiting.' }] }), { headers: { 'Retry-After': '90' } })],
  ['ratelimited', () => new Response(JSON.stringify({ errors: [{ code: 'ratelimited', text: 'Often.' }] }), { headers: { 'Retry-After': '90' } })],
])('a login that is answered with %s', (_, answer) => {
  it('says that the wiki is busy and for how long, and counts down at the button, which comes back by itself', async () => {
    const flow = await submit(answer)
    const alert = screen.getByRole('alert')
    expect(alert).toHaveTextContent(/^The wiki is too busy right now\.\s*Try again in 2 min\.$/)
    expect(logInButton()).toHaveAttribute('aria-disabled', 'true')
    expect(logInButton()).toHaveTextContent(/1:30$/)
    expect(logInButton()).toHaveAccessibleDescription('The wiki is too busy right now. Try again in 2 min.')
    await pass(29)
    expect(logInButton()).toHaveTextContent(/1:01$/)
    // Read aloud once, and not every second.
    expect(alert).toHaveTextContent(/Try again in 2 min\.$/)
    await pass(60.9)
    expect(logInButton()).toHaveTextContent(/0:01$/)
    await pass(0.1)
    expect(logInButton()).not.toHaveAttribute('aria-disabled')
    expect(logInButton()).toHaveTextContent(/^Log in$/)
    expect(alert).toHaveTextContent(/You can try again now\.$/)
    expect(posts(flow)).toHaveLength(1)
    fireEvent.click(logInButton())
    await flush()
    expect(posts(flow)).toHaveLength(2)
    expect(posts(flow)[1]?.parameters.get('password')).toBe('demo-pass')
  })
})

it('sends nothing while it waits, by click or by Enter, and keeps what was typed', async () => {
  const flow = await submit(() => busy('30'))
  fireEvent.click(logInButton())
  fireEvent.submit(flow.root().querySelector('form')!)
  await flush()
  expect(posts(flow)).toHaveLength(1)
  expect(screen.getByLabelText('Password')).toHaveValue('demo-pass')
})

it('gives the button back at once if the machine slept longer than the wait', async () => {
  await submit(() => busy('600'))
  vi.setSystemTime(Date.parse('2026-03-01T13:00:00Z'))
  await pass(1)
  expect(logInButton()).not.toHaveAttribute('aria-disabled')
})

it('leaves no timer behind when the page is left', async () => {
  const { unmount } = await submit(() => busy('600'))
  unmount()
  await flush()
  expect(vi.getTimerCount()).toBe(0)
})

it.each([() => busy('0'), () => busy('soon'), () => new Response('', { status: 503 }), () => errorAnswer('ratelimited')])('says that the wiki is busy, and disables nothing, if it does not say for how long', async (answer) => {
  await submit(answer)
  expect(screen.getByRole('alert')).toHaveTextContent(/^The wiki is too busy right now\. Try again in a minute\.$/)
  expect(logInButton()).not.toHaveAttribute('aria-disabled')
})

it('says at a later step that the wiki is busy, and not that an answer was lost', async () => {
  const code = stepAnswer({ status: 'UI', messagecode: 'oathauth-auth-ui', message: 'Code', requests: [wireRequest('TOTPAuthenticationRequest', { OATHToken: wireField('string', { label: 'Code' }) })] })
  const answers = [code, busy('20')]
  const flow = await submit(() => answers.shift() ?? busy('20'))
  const input = screen.getByLabelText<HTMLInputElement>('Code')
  input.value = '123456'
  fireEvent.submit(flow.root().querySelector('form')!)
  await flush()
  expect(screen.getByRole('alert')).toHaveTextContent(/too busy right now\.\s*Try again in 20 sec\./)
})

describe('a code that is throttled', () => {
  const request = wireRequest('TOTPAuthenticationRequest', { OATHToken: wireField('string', { label: 'Code' }) })
  const choice = wireRequest('TwoFactorModuleSelectAuthenticationRequest', { newModule: wireField('select', { label: 'Method', optional: true, options: { '': '', recoverycodes: 'Recovery' } }) }, { metadata: { currentModule: 'totp', allowedModules: ['totp', 'recoverycodes'], moduleDescriptions: {} } })
  const throttled = () => stepAnswer({ status: 'UI', messagecode: 'oathauth-throttled', message: 'Too many wrong codes.', requests: [request, choice] })

  it('can be sent again after a minute, and another way before that', async () => {
    const flow = await submit(throttled)
    await act(() => vi.dynamicImportSettled())
    await flush()
    const button = () => screen.getByRole('button', { name: 'Continue' })
    expect(screen.getByRole('alert')).toHaveTextContent(/^Too many wrong codes\.\s*Try again in 1 min\.$/)
    expect(button()).toHaveAttribute('aria-disabled', 'true')
    expect(button()).toHaveTextContent(/1:00$/)
    expect(screen.getByRole('button', { name: 'Recovery' })).not.toHaveAttribute('aria-disabled')
    fireEvent.click(screen.getByRole('button', { name: 'Recovery' }))
    await flush()
    expect(posts(flow)).toHaveLength(2)
    await pass(60)
    expect(button()).not.toHaveAttribute('aria-disabled')
  })
})

it('keeps the form usable where only the text of the wiki says how long a throttle lasts', async () => {
  // It is an upper bound, and about one username.
  await submit(() => stepAnswer({ status: 'FAIL', messagecode: 'login-throttled', message: 'Wait 5 minutes.' }))
  expect(screen.getByRole('alert')).toHaveTextContent('Wait 5 minutes.')
  expect(logInButton()).not.toHaveAttribute('aria-disabled')
})

it('counts down before the fields can be asked for again', async () => {
  let isBusy = true
  vi.useFakeTimers({ now: 0 })
  const flow = renderFlow({ intercept: () => (isBusy ? busy('45') : undefined) })
  await flush()
  const again = () => screen.getByRole('button', { name: 'Try again' })
  expect(screen.getByRole('alert')).toHaveTextContent(/Try again in 45 sec\./)
  expect(again()).toHaveAttribute('aria-disabled', 'true')
  expect(again()).toHaveTextContent(/0:45$/)
  fireEvent.click(again())
  await flush()
  expect(flow.calls).toHaveLength(1)
  await pass(45)
  isBusy = false
  expect(again()).not.toHaveAttribute('aria-disabled')
  fireEvent.click(again())
  await flush()
  expect(screen.getByLabelText('Username')).toBeVisible()
})

it('counts down before the linked accounts can be asked for again', async () => {
  vi.useFakeTimers({ now: 0 })
  const fetch = vi.fn(() => Promise.resolve(busy('45')))
  render(<Credentials api={createAuthClient({ api: 'https://wiki.example/w/api.php', fetch })} />)
  await flush()
  expect(screen.getByRole('button', { name: 'Try again' })).toHaveAttribute('aria-disabled', 'true')
  await pass(45)
  expect(screen.getByRole('button', { name: 'Try again' })).not.toHaveAttribute('aria-disabled')
})

it('says it in the language of the page', async () => {
  const fields = [wireRequest('P', { a: wireField('string', { label: 'A' }) })]
  renderFlow({ language: 'de', intercept: (call) => (isPost(call) ? busy('120') : infoAnswer(fields)) })
  const input = await screen.findByLabelText<HTMLInputElement>('A')
  input.value = 'x'
  fireEvent.click(await screen.findByRole('button', { name: 'Anmelden' }))
  const alert = await screen.findByRole('alert')
  expect(within(alert).getByText('Versuche es in 2 Min. noch einmal.', visibleOnly)).toBeVisible()
})
