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
  expect(await screen.findByRole('alert')).toHaveTextContent('That didn’t work. Check your details and try again.')
})

it.each(['prototype', 'constructor', '__proto__', 'a.b', 'nodeName', 'issues', 'elements', 'x', 'then', 'root', 'length'])('shows and posts a field with the name %j', async (name) => {
  const fields = Object.fromEntries([[name, wireField('string', { label: 'Odd' })]])
  const flow = renderFlow({
    intercept: (call) => (isPost(call) ? stepAnswer({ status: 'PASS', username: 'DemoUser' }) : infoAnswer([wireRequest('One', fields)])),
  })
  await flow.user.type(await screen.findByLabelText('Odd'), 'typed{Enter}')
  await screen.findByRole('heading', { name: 'You are logged in' })
  expect(flow.calls.at(-1)?.parameters.get(name)).toBe('typed')
})

it.each(['answer', 'token'])('treats the name %j, which one request wants as text and another as a password, as a password', async (name) => {
  const asText = wireRequest('One', { [name]: wireField('string', { label: 'Answer' }) })
  const asPassword = wireRequest('Two', { [name]: wireField('password', { label: 'Answer', sensitive: true }) })
  renderFlow({ intercept: () => infoAnswer([asText, asPassword]) })
  expect(await screen.findByLabelText('Answer')).toHaveAttribute('type', 'password')
  expect(screen.getAllByLabelText('Answer')).toHaveLength(1)
})

it.each([
  ['the text of its image', '<img src="/g.png" alt="Log in with Google">', 'Google', 'Log in with Google'],
  ['the text of its icon', '<span class="icon" title="Google"></span>', 'x', 'Google'],
  ['its provider', '<img src="/g.png">', 'Google', 'Google'],
  ['its own name', '<img src="/g.png" alt=" ">', '', 'idp'],
  ['its own name', '', '', 'idp'],
])('calls a button without words by %s', async (_, label, provider, name) => {
  renderFlow({ intercept: () => infoAnswer([wireRequest('Button', { idp: wireField('button', { label, help: '' }) }, { provider })]) })
  expect(await screen.findByRole('button', { name })).toBeVisible()
})

it('calls every other field whose label has no words by its name', async () => {
  const image = { label: '<img src="/x.png">', help: '' }
  const options = { options: { a: 'A' } }
  const fields = { line: wireField('string', image), hush: wireField('password', image), tick: wireField('checkbox', image), one: wireField('select', { ...image, ...options }), many: wireField('multiselect', { ...image, ...options }) }
  renderFlow({ intercept: () => infoAnswer([wireRequest('One', fields)]) })
  expect(await screen.findByRole('textbox', { name: /^line/ })).toBeVisible()
  expect(screen.getByLabelText('hush')).toBeVisible()
  expect(screen.getByRole('checkbox', { name: /^tick/ })).toBeVisible()
  expect(await screen.findByRole('combobox', { name: 'one' })).toBeVisible()
  expect(await screen.findByRole('group', { name: 'many' })).toBeVisible()
})

it('connects each label, help and error to its own field, whatever the fields are called', async () => {
  const names = ['a', 'a-help', 'a-label', 'a-1', 'issues', 'x', 'x-1']
  const fields = Object.fromEntries(names.map((name) => [name, wireField('string', { label: `Label of ${name}`, help: `Help for ${name}` })]))
  const flow = renderFlow({ intercept: () => infoAnswer([wireRequest('One', fields)]) })
  await flow.user.click(await screen.findByRole('button', { name: 'Log in' }))
  for (const name of names) {
    expect(screen.getByLabelText(`Label of ${name}`)).toHaveAccessibleDescription(`“Label of ${name}” is required. Help for ${name}`)
  }
  const ids = [...flow.root().querySelectorAll('[id]')].map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
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

it('shows a name that a captcha shares with another request once', async () => {
  const captcha = wireRequest('SimpleCaptchaAuthenticationRequest', {
    captchaId: wireField('hidden', { value: '1' }),
    captchaInfo: wireField('null', { value: '1 + 1' }),
    captchaWord: wireField('string', { label: 'Answer' }),
  }, { metadata: { type: 'simple' } })
  renderFlow({ intercept: () => infoAnswer([captcha, wireRequest('Other', { captchaId: wireField('string', { label: 'Shared' }) })]) })
  expect(await screen.findByText('1 + 1')).toBeVisible()
  expect(screen.getAllByLabelText('Shared')).toHaveLength(1)
})

describe('a login without a valid response', () => {
  it.each<[string, () => Response | Promise<Response>, RegExp]>([
    ['no network', () => Promise.reject(new TypeError('Failed to fetch')), /Can’t reach the wiki/],
    ['HTML instead of JSON', () => new Response('<!doctype html><p>Help</p>'), /unexpected response/],
    ['a 403 with a text', () => new Response('Not from this origin.', { status: 403 }), /status 403.*Not from this origin\./],
    ['a redirect to another host', () => new Response(null, { status: 307, headers: { Location: 'https://other.example/w/api.php?x' } }), /moved to another address.*https:\/\/other\.example\/w\/api\.php$/],
    ['a session that does not last', () => errorAnswer('badtoken'), /blocks the wiki’s cookies/],
    ['a wiki that is read-only', () => errorAnswer('readonly', { readonlyreason: 'Moving house' }), /read-only.*Moving house/],
    ['a busy wiki', () => errorAnswer('maxlag'), /too busy/],
    ['a broken wiki', () => errorAnswer('internal_api_error_DBQueryError'), /Something went wrong on the wiki/],
    ['another user than expected', () => errorAnswer('assertuserfailed'), /Your login has ended or changed/],
    ['an unknown error', () => errorAnswer('moonphase'), /moonphase.*Message of the wiki on moonphase/],
    ['an unknown status', () => stepAnswer({ status: 'MAYBE' }), /unexpected response/],
  ])('shows a message for %s, and keeps the form', async (_, answer, text) => {
    const onError = vi.fn()
    const flow = renderFlow({ intercept: onPost(answer), onError })
    await logIn(flow, 'DemoUser', 'demo-pass')
    expect(await screen.findByRole('alert')).toHaveTextContent(text)
    expect(screen.getByLabelText('Username')).toHaveValue('DemoUser')
    expect(flow.root()).toHaveAttribute('data-state', 'awaitingInput')
    expect(onError).toHaveBeenCalledTimes(1)
    expect(JSON.stringify(onError.mock.calls)).not.toContain('demo-pass')
  })

  it('shows a message after the timeout', async () => {
    const silent = onPost(() => new Promise<Response>(() => undefined))
    // The server is silent, but an aborted request still ends.
    const flow = renderFlow({ intercept: silent, timeoutMs: 200 })
    await logIn(flow, 'DemoUser', 'demo-pass')
    expect(await screen.findByRole('alert')).toHaveTextContent(/took too long to answer/)
    expect(screen.getByLabelText('Username')).toHaveValue('DemoUser')
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

describe('the reason why a wiki is read-only', () => {
  const alertFor = async (readonlyreason: string) => {
    const flow = renderFlow({ intercept: onPost(() => errorAnswer('readonly', { readonlyreason })) })
    await logIn(flow, 'DemoUser', 'demo-pass')
    return screen.findByRole('alert')
  }

  it.each([
    ['See <a href="/wiki/Status">the <b>status</b></a>.', 'See the status.'],
    ['Tom &amp; Jerry <i>move</i>', 'Tom & Jerry move'],
    ['Lag is 5 < 10 and "high"', 'Lag is 5 < 10 and "high"'],
    ['<img src=x onerror=alert(1)>Moving house<script>alert(1)</script>', 'Moving house'],
  ])('shows %j without tags', async (reason, text) => {
    const alert = await alertFor(reason)
    await act(() => vi.dynamicImportSettled())
    expect(alert).toHaveTextContent(`The wiki is read-only right now. Try again later.${text}`)
    expect(alert.querySelector('img, script')).toBeNull()
  })

  it('links to the wiki and not to the app', async () => {
    await alertFor('See <a href="/wiki/Status">the status</a>.')
    expect(await screen.findByRole('link', { name: 'the status' })).toHaveAttribute('href', expect.stringMatching(/^https:\/\/[^/]*wiki[^/]*\/wiki\/Status$/))
  })

  it.each(['<img src=x>', '⧼readonly-reason⧽', ' '])('leaves %j out', async (reason) => {
    expect(await alertFor(reason)).toHaveTextContent(/^The wiki is read-only right now\. Try again later\.$/)
  })
})

describe('a message that the wiki lacks', () => {
  it('has the kit’s own words in its place as a refusal', async () => {
    const flow = renderFlow({ intercept: onPost(() => stepAnswer({ status: 'FAIL', message: '<p>&#10748;login-x&#10749;\n</p>', messagecode: 'login-x' })) })
    await logIn(flow, 'DemoUser', 'demo-pass')
    expect(await screen.findByRole('alert')).toHaveTextContent('That didn’t work. Check your details and try again.')
  })

  it('has the kit’s own words in its place as a label, and is no help', async () => {
    const lacking = (type: string, more: object = {}) => wireField(type, { label: '⧼x-label⧽', help: '⧼x-help⧽', ...more })
    const fields = {
      username: lacking('string'),
      password: lacking('password'),
      rememberMe: lacking('checkbox', { optional: true }),
      domain: lacking('select', { options: { a: '⧼x-a⧽', b: 'B' } }),
      note: lacking('null', { value: '⧼x-note⧽' }),
      skipReset: lacking('button'),
    }
    const flow = renderFlow({ intercept: () => infoAnswer([wireRequest('⧼x⧽', fields, { required: 'primary-required' })]) })
    expect(await screen.findByLabelText('Username')).toBeVisible()
    expect(screen.getByLabelText('Password')).toBeVisible()
    expect(screen.getByLabelText('Stay logged in')).toBeVisible()
    expect(screen.getByRole('button', { name: 'Skip for now' })).toBeVisible()
    expect(await screen.findByRole('option', { name: 'a' })).toBeInTheDocument()
    expect(flow.root()).not.toHaveTextContent(/[⧼⧽]|x-label|note/)
  })

  it('is not shown of an error that is unknown', async () => {
    const flow = renderFlow({ intercept: onPost(() => Response.json({ errors: [{ code: 'moonphase', text: '⧼apierror-moonphase⧽' }] })) })
    await logIn(flow, 'DemoUser', 'demo-pass')
    expect(await screen.findByRole('alert')).toHaveTextContent(/^The wiki reported an error \(moonphase\)\.$/)
  })
})

describe('the name of a bot password as a username', () => {
  it.each(['DemoUser@MyBot', 'Ada Lovelace@my bot', 'DemoUser@Bot.2', ' DemoUser@bot '])('gets a word about bot passwords: %j', async (name) => {
    const flow = renderFlow()
    await logIn(flow, name, 'whatever')
    expect(await screen.findByText(/are for bot passwords/)).toBeVisible()
    expect(screen.getByLabelText('Username')).toHaveValue(name)
  })

  it.each(['DemoUser', 'ada@wiki.example', '@'])('is not suspected in %j', async (name) => {
    const flow = renderFlow()
    await logIn(flow, name, 'whatever')
    await screen.findByRole('alert')
    expect(screen.queryByText(/bot password/)).toBeNull()
  })

  it('is not suspected of a new account', async () => {
    const flow = renderFlow({ module: 'createaccount', intercept: (call) => (isPost(call) ? Response.json({ createaccount: { status: 'FAIL', message: 'No.', messagecode: 'noname' } }) : undefined) })
    await flow.user.type(await screen.findByLabelText('Username'), 'Ada@bot')
    for (const input of flow.root().querySelectorAll('input[type=password]')) await flow.user.type(input, 'long-enough')
    await flow.user.click(screen.getByRole('button', { name: 'Create account' }))
    expect(await screen.findByRole('alert')).toHaveTextContent('No.')
    expect(screen.queryByText(/bot password/)).toBeNull()
  })
})

it('tells a mistake in the program of the page as one, and not as a failure of the network', async () => {
  expectConsole('warn', /by an error of the program/)
  const onError = vi.fn()
  const flow = renderFlow({ intercept: onPost(() => { throw new ReferenceError('session is not defined') }), onError })
  await logIn(flow, 'DemoUser', 'demo-pass')
  expect(await screen.findByRole('alert')).toHaveTextContent('Part of this page failed (ReferenceError).')
  expect(onError).toHaveBeenCalledWith({ kind: 'exception', name: 'ReferenceError' })
})

it.each([
  ['', 'empty'],
  ['<!doctype html><p>Welcome to the hotel', 'html'],
  ['{"clientlogin":{"sta', 'partialJson'],
])('tells the app what came instead of an answer: %j', async (text, content) => {
  const onError = vi.fn()
  const flow = renderFlow({ intercept: onPost(() => new Response(text)), onError })
  await logIn(flow, 'DemoUser', 'demo-pass')
  await screen.findByRole('alert')
  expect(onError).toHaveBeenCalledWith({ kind: 'malformed', content, path: 'body' })
})

describe('a wiki that cannot be asked for its fields', () => {
  it.each<[string, () => Response, RegExp]>([
    ['a private wiki', () => errorAnswer('readapidenied'), /private/],
    ['HTML', () => new Response('<html>'), /unexpected response/],
    ['no way to log in', () => infoAnswer([]), /doesn’t offer a way/],
    ['a session that may not log in', () => infoAnswer([wireRequest('A', {})], { canauthenticatenow: false }), /with your current session/],
  ])('shows a message for %s, and can be asked again', async (_, answer, text) => {
    let isFirst = true
    const flow = renderFlow({ intercept: () => { if (!isFirst) return undefined; return answer() } })
    expect(await screen.findByRole('alert')).toHaveTextContent(text)
    isFirst = false
    await flow.user.click(screen.getByRole('button', { name: 'Try again' }))
    expect(await screen.findByLabelText('Username')).toBeVisible()
    expect(screen.getByRole('heading')).toHaveFocus()
  })
})

describe('a flow that the wiki has forgotten', () => {
  it.each<[string, (wiki: ReturnType<typeof renderFlow>['wiki']) => Response | undefined]>([
    ['its session is lost', (wiki) => { wiki.forgetSessions(); return undefined }],
    ['it is not in progress', () => stepAnswer({ status: 'FAIL', message: 'Gone', messagecode: 'authmanager-authn-not-in-progress', canpreservestate: false })],
  ])('starts over with a message and keeps the username if %s', async (_, forget) => {
    const flow = renderFlow({ intercept: (call) => (call.parameters.has('logincontinue') ? forget(flow.wiki) : undefined) })
    await logIn(flow, 'TotpUser', 'totp-pass')
    await screen.findByRole('heading', { name: 'Two-factor verification' })
    await flow.user.type(flow.root().querySelector<HTMLInputElement>('[name=OATHToken]')!, '123456{Enter}')
    expect(await screen.findByRole('alert')).toHaveTextContent(/timed out/)
    expect(await screen.findByLabelText('Username')).toHaveValue('TotpUser')
    expect(screen.getByLabelText('Password')).toHaveValue('')
    expect(screen.getByRole('heading', { name: 'Log in' })).toHaveFocus()
  })

  it('keeps its step if a response is lost while the wiki still waits for it, and can be started over', async () => {
    const flow = renderFlow({ intercept: (call) => { if (call.parameters.has('logincontinue')) throw new TypeError('x'); return undefined } })
    await logIn(flow, 'TotpUser', 'totp-pass')
    await screen.findByRole('heading', { name: 'Two-factor verification' })
    await flow.user.type(flow.root().querySelector<HTMLInputElement>('[name=OATHToken]')!, '123456{Enter}')
    expect(await screen.findByRole('alert')).toHaveTextContent(/Can’t reach the wiki/)
    await flow.user.click(screen.getByRole('button', { name: 'Start over' }))
    expect(await screen.findByLabelText('Username')).toHaveValue('TotpUser')
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
    expect(await screen.findByRole('alert')).toHaveTextContent('That didn’t work. Check your details and try again.')
  })
})

describe('a redirect', () => {
  it('to a safe URL names the host', async () => {
    const redirect = { status: 'REDIRECT', redirecttarget: 'https://idp.example/login?state=1', requests: [] }
    const flow = renderFlow({ intercept: onPost(() => stepAnswer(redirect)) })
    await logIn(flow, 'DemoUser', 'demo-pass')
    await screen.findByRole('button', { name: 'Continue in this tab' })
    expect(screen.getAllByText('To continue, sign in at idp.example.')[0]).toBeVisible()
  })

  it.each(['javascript:alert(1)', 'data:text/html,x', 'https://me:secret@idp.example/', '/relative', 'http://idp.example/'])('to %s is refused', async (target) => {
    const flow = renderFlow({ intercept: onPost(() => stepAnswer({ status: 'REDIRECT', redirecttarget: target, requests: [] })) })
    await logIn(flow, 'DemoUser', 'demo-pass')
    expect(await screen.findByRole('alert')).toHaveTextContent(/isn’t safe/)
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
