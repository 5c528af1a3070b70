// Every failure is shown as a message, and what was typed is kept.
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { expectConsole } from '../expectConsole.ts'
import { logIn, renderFlow, type Call } from './renderFlow.tsx'
import { errorAnswer, infoAnswer, stepAnswer, wireField, wireRequest } from './wireAnswers.ts'

const isPost = ({ method }: Call) => method === 'POST'
const onPost = (answer: () => Response | Promise<Response>) => (call: Call) => (isPost(call) ? answer() : undefined)

it('has its own message for a refusal whose message holds no text', async () => {
  const flow = renderFlow({ intercept: onPost(() => stepAnswer({ status: 'FAIL', message: '<img src="/x.png">', messagecode: 'x' })) })
  await logIn(flow, 'DemoUser', 'demo-pass')
  expect(await screen.findByRole('alert')).toHaveTextContent('The wiki did not accept this.')
})

it.each(['prototype', 'constructor', '__proto__', 'a.b'])('shows and posts a field with the name %j', async (name) => {
  const fields = Object.fromEntries([[name, wireField('string', { label: 'Odd' })]])
  const flow = renderFlow({
    intercept: (call) => (isPost(call) ? stepAnswer({ status: 'PASS', username: 'DemoUser' }) : infoAnswer([wireRequest('One', fields)])),
  })
  await flow.user.type(await screen.findByLabelText('Odd'), 'typed{Enter}')
  await screen.findByRole('heading', { name: 'You are logged in' })
  expect(flow.calls.at(-1)?.parameters.get(name)).toBe('typed')
})

it('treats a name that one request wants as text and another as a password as a password', async () => {
  const asText = wireRequest('One', { answer: wireField('string', { label: 'Answer' }) })
  const asPassword = wireRequest('Two', { answer: wireField('password', { label: 'Answer', sensitive: true }) })
  renderFlow({ intercept: () => infoAnswer([asText, asPassword]) })
  expect(await screen.findByLabelText('Answer')).toHaveAttribute('type', 'password')
  expect(screen.getAllByLabelText('Answer')).toHaveLength(1)
})

it('shows two requests of one id, and keeps what was typed when one of them has gone', async () => {
  const named = (name: string) => wireRequest('Same', { [name]: wireField('string', { label: name }) })
  let requests = [named('one'), named('two')]
  const flow = renderFlow({ intercept: (call) => (isPost(call) ? stepAnswer({ status: 'FAIL', message: 'No', messagecode: 'x' }) : infoAnswer(requests)) })
  await flow.user.type(await screen.findByLabelText('one'), 'typed one')
  await flow.user.type(screen.getByLabelText('two'), 'typed two')
  requests = [named('one')]
  await flow.user.click(screen.getByRole('button', { name: 'Log in' }))
  await waitFor(() => { expect(screen.queryByLabelText('two')).toBeNull() })
  expect(screen.getByLabelText('one')).toHaveValue('typed one')
})

describe('a field that comes with a refused form', () => {
  const isTicked = (name: string | RegExp) => () => { expect(screen.getByRole('checkbox', { name })).toBeChecked() }
  const select = wireField('select', { label: 'place', options: { x: 'X' }, optional: true })

  it.each([
    ['multiselect', { options: { a: 'A', b: 'B' }, value: ['b'] }, {}, isTicked('B')],
    ['multiselect', { options: { a: 'A', b: 'B' }, value: ['b'] }, { place: select }, isTicked('B')],
    ['checkbox', { value: true }, {}, isTicked(/^place/)],
    ['checkbox', { value: true }, { place: select }, isTicked(/^place/)],
    ['string', { value: 'Berlin' }, {}, () => { expect(screen.getByLabelText('place')).toHaveValue('Berlin') }],
  ] as const)('has the value of the wiki if it is a %s with %j beside %j', async (type, more, earlier, check) => {
    const requestOf = (fields: object) => wireRequest('One', { username: wireField('string', { label: 'username' }), ...fields })
    let requests = [requestOf(earlier)]
    const flow = renderFlow({ intercept: (call) => (isPost(call) ? stepAnswer({ status: 'FAIL', message: 'No', messagecode: 'x' }) : infoAnswer(requests)) })
    await flow.user.type(await screen.findByLabelText('username'), 'Ada')
    requests = [requestOf({ place: wireField(type, { label: 'place', ...more }) })]
    await flow.user.click(screen.getByRole('button', { name: 'Log in' }))
    await waitFor(check)
  })
})

describe('a login without a valid response', () => {
  it.each<[string, () => Response | Promise<Response>, RegExp]>([
    ['no network', () => Promise.reject(new TypeError('Failed to fetch')), /could not be reached/],
    ['HTML instead of JSON', () => new Response('<!doctype html><p>Help</p>'), /does not understand/],
    ['a 403 with a text', () => new Response('Not from this origin.', { status: 403 }), /status 403.*Not from this origin\./],
    ['a redirect to another host', () => new Response(null, { status: 307, headers: { Location: 'https://other.example/w/api.php?x' } }), /address has moved.*https:\/\/other\.example\/w\/api\.php$/],
    ['a session that does not last', () => errorAnswer('badtoken'), /blocks its cookies/],
    ['a wiki that is read-only', () => errorAnswer('readonly', { readonlyreason: 'Moving house' }), /no changes.*Moving house/],
    ['a busy wiki', () => errorAnswer('maxlag'), /too busy/],
    ['a broken wiki', () => errorAnswer('internal_api_error_DBQueryError'), /broke/],
    ['another user than expected', () => errorAnswer('assertuserfailed'), /not logged in as expected/],
    ['an unknown error', () => errorAnswer('moonphase'), /moonphase.*Message of the wiki on moonphase/],
    ['an unknown status', () => stepAnswer({ status: 'MAYBE' }), /does not understand/],
  ])('shows a message for %s, and keeps the form', async (_, answer, text) => {
    const onError = vi.fn()
    const flow = renderFlow({ intercept: onPost(answer), onError })
    await logIn(flow, 'DemoUser', 'demo-pass')
    expect(await screen.findByRole('alert')).toHaveTextContent(text)
    expect(screen.getByLabelText('User name')).toHaveValue('DemoUser')
    expect(flow.root()).toHaveAttribute('data-state', 'awaitingInput')
    expect(onError).toHaveBeenCalledTimes(1)
    expect(JSON.stringify(onError.mock.calls)).not.toContain('demo-pass')
  })

  it('shows a message after the timeout', async () => {
    const silent = onPost(() => new Promise<Response>(() => undefined))
    // The server is silent, but an aborted request still ends.
    const flow = renderFlow({ intercept: silent, timeoutMs: 200 })
    await logIn(flow, 'DemoUser', 'demo-pass')
    expect(await screen.findByRole('alert')).toHaveTextContent(/did not answer in time/)
    expect(screen.getByLabelText('User name')).toHaveValue('DemoUser')
  })

  it('can be submitted again', async () => {
    let isDown = true
    const flow = renderFlow({ intercept: onPost(() => { if (isDown) throw new TypeError('x'); return stepAnswer({ status: 'PASS', username: 'DemoUser' }) }) })
    await logIn(flow, 'DemoUser', 'demo-pass')
    await screen.findByRole('alert')
    isDown = false
    await flow.user.click(screen.getByRole('button', { name: 'Log in' }))
    await screen.findByRole('heading', { name: 'You are logged in' })
  })
})

describe('a wiki that cannot be asked for its fields', () => {
  it.each<[string, () => Response, RegExp]>([
    ['a private wiki', () => errorAnswer('readapidenied'), /private/],
    ['HTML', () => new Response('<html>'), /does not understand/],
    ['no way to log in', () => infoAnswer([]), /no way/],
    ['a session that may not log in', () => infoAnswer([wireRequest('A', {})], { canauthenticatenow: false }), /cannot be used/],
  ])('shows a message for %s, and can be asked again', async (_, answer, text) => {
    let isFirst = true
    const flow = renderFlow({ intercept: () => { if (!isFirst) return undefined; return answer() } })
    expect(await screen.findByRole('alert')).toHaveTextContent(text)
    isFirst = false
    await flow.user.click(screen.getByRole('button', { name: 'Try again' }))
    expect(await screen.findByLabelText('User name')).toBeVisible()
    expect(screen.getByRole('heading')).toHaveFocus()
  })
})

describe('a flow that the wiki has forgotten', () => {
  it.each<[string, (wiki: ReturnType<typeof renderFlow>['wiki']) => Response | undefined]>([
    ['its session is lost', (wiki) => { wiki.forgetSessions(); return undefined }],
    ['it is not in progress', () => stepAnswer({ status: 'FAIL', message: 'Gone', messagecode: 'authmanager-authn-not-in-progress', canpreservestate: false })],
  ])('starts over with a message and keeps the user name if %s', async (_, forget) => {
    const flow = renderFlow({ intercept: (call) => (call.parameters.has('logincontinue') ? forget(flow.wiki) : undefined) })
    await logIn(flow, 'TotpUser', 'totp-pass')
    await screen.findByRole('heading', { name: 'One more step' })
    await flow.user.type(flow.root().querySelector<HTMLInputElement>('[name=OATHToken]')!, '123456{Enter}')
    expect(await screen.findByRole('alert')).toHaveTextContent(/took too long/)
    expect(await screen.findByLabelText('User name')).toHaveValue('TotpUser')
    expect(screen.getByLabelText('Password')).toHaveValue('')
    expect(screen.getByRole('heading', { name: 'Log in' })).toHaveFocus()
  })

  it('says that the outcome is unknown if a response is lost, and offers to start over', async () => {
    const flow = renderFlow({ intercept: (call) => { if (call.parameters.has('logincontinue')) throw new TypeError('x'); return undefined } })
    await logIn(flow, 'TotpUser', 'totp-pass')
    await screen.findByRole('heading', { name: 'One more step' })
    await flow.user.type(flow.root().querySelector<HTMLInputElement>('[name=OATHToken]')!, '123456{Enter}')
    expect(await screen.findByRole('alert')).toHaveTextContent(/unknown whether/)
    await flow.user.click(screen.getAllByRole('button', { name: 'Start over' })[0]!)
    expect(await screen.findByLabelText('User name')).toHaveValue('TotpUser')
  })
})

describe('unusual fields', () => {
  const post = async (fields: Parameters<typeof wireRequest>[1], fill: (flow: ReturnType<typeof renderFlow>) => Promise<void>) => {
    const flow = renderFlow({ intercept: (call) => (isPost(call) ? stepAnswer({ status: 'PASS', username: 'X' }) : infoAnswer([wireRequest('Odd', fields)])) })
    await screen.findByRole('button', { name: 'Log in' })
    await fill(flow)
    await flow.user.click(screen.getByRole('button', { name: 'Log in' }))
    await screen.findByRole('heading', { name: 'You are logged in' })
    return flow.calls.find(isPost)?.parameters
  }

  it.each(['a.b', 'a[0]', "a'b", '__proto__', 'constructor', '', 'toString', 'x-y', '0', 'submit', 'ø œ'])('a field called %j is shown and posted', async (name) => {
    // A computed key, because a literal `__proto__` would set the prototype.
    const sent = await post({ [name]: wireField('string', { label: 'Odd one' }) }, (flow) => flow.user.type(screen.getByLabelText('Odd one'), 'value'))
    expect(sent?.get(name)).toBe('value')
  })

  it('an unknown type becomes a text input, and warns the developer', async () => {
    expectConsole('warn', /field type "colour"/)
    const sent = await post({ hue: wireField('colour', { label: 'Colour' }) }, async (flow) => flow.user.type(await screen.findByLabelText('Colour'), 'red'))
    expect(sent?.get('hue')).toBe('red')
  })

  it('a field without label and help is labelled with its name', async () => {
    const sent = await post({ nickname: { type: 'string', optional: false, sensitive: false } }, (flow) => flow.user.type(screen.getByLabelText('nickname'), 'Countess'))
    expect(sent?.get('nickname')).toBe('Countess')
  })

  it('a name that occurs in two requests has one control', async () => {
    const requests = [wireRequest('One', { domain: wireField('string', { label: 'Domain' }) }), wireRequest('Two', { domain: wireField('string', { label: 'Domain' }) })]
    const flow = renderFlow({ intercept: (call) => (isPost(call) ? stepAnswer({ status: 'PASS' }) : infoAnswer(requests)) })
    await flow.user.type(await screen.findByLabelText('Domain'), 'north{Enter}')
    await screen.findByRole('heading', { name: 'You are logged in' })
    expect(flow.calls.find(isPost)?.parameters.getAll('domain')).toEqual(['north'])
  })

  it('a refusal without a message has a message of the kit', async () => {
    const flow = renderFlow({ intercept: onPost(() => stepAnswer({ status: 'FAIL', messagecode: 'x', canpreservestate: false })) })
    await logIn(flow, 'DemoUser', 'demo-pass')
    expect(await screen.findByRole('alert')).toHaveTextContent('The wiki did not accept this.')
  })
})

describe('a redirect', () => {
  it('to a safe URL names the host', async () => {
    const redirect = { status: 'REDIRECT', redirecttarget: 'https://idp.example/login?state=1', requests: [] }
    const flow = renderFlow({ intercept: onPost(() => stepAnswer(redirect)) })
    await logIn(flow, 'DemoUser', 'demo-pass')
    await screen.findByRole('button', { name: 'Continue in this tab' })
    expect(screen.getAllByText('To go on, log in at idp.example.')[0]).toBeVisible()
  })

  it.each(['javascript:alert(1)', 'data:text/html,x', 'https://me:secret@idp.example/', '/relative', 'http://idp.example/'])('to %s is refused', async (target) => {
    const flow = renderFlow({ intercept: onPost(() => stepAnswer({ status: 'REDIRECT', redirecttarget: target, requests: [] })) })
    await logIn(flow, 'DemoUser', 'demo-pass')
    expect(await screen.findByRole('alert')).toHaveTextContent(/not safe/)
    expect(screen.queryByRole('link')).toBeNull()
  })
})

describe('a slow response', () => {
  afterEach(() => {
    vi.useRealTimers()
  })

  it('is announced after ten seconds, and can be cancelled', async () => {
    const onCancel = vi.fn()
    const flow = renderFlow({ intercept: onPost(() => new Promise<Response>(() => undefined)), onCancel, username: 'DemoUser' })
    const password = await screen.findByLabelText<HTMLInputElement>('Password')
    vi.useFakeTimers()
    // Without an event, as password managers do.
    password.value = 'demo-pass'
    fireEvent.click(screen.getByRole('button', { name: 'Log in' }))
    await act(() => vi.advanceTimersByTimeAsync(9_900))
    expect(flow.root().querySelector('form')).toHaveAttribute('aria-busy', 'true')
    expect(screen.queryByText(/longer than usual/)).toBeNull()
    await act(() => vi.advanceTimersByTimeAsync(200))
    expect(screen.getByText(/longer than usual/)).toBeVisible()
    expect(flow.calls.find(isPost)?.parameters.get('password')).toBe('demo-pass')
    fireEvent.click(screen.getAllByRole('button', { name: 'Cancel' })[0]!)
    expect(onCancel).toHaveBeenCalledTimes(1)
    expect(screen.getByRole('heading', { name: 'Cancelled' })).toHaveFocus()
  })
})
