// Requests with controls of their own: codes, the choice of a second factor, security keys and captchas, as far as they
// can be tested in jsdom.
import { act, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { logIn, renderFlow, type Call } from '../components/renderFlow.tsx'
import { infoAnswer, stepAnswer, wireField, wireRequest } from '../components/wireAnswers.ts'

const passed = 'You are logged in'
const question = (challenge: string) => JSON.stringify({ challenge, timeout: 60_000, rpId: 'wiki.example', allowCredentials: [{ type: 'public-key', id: 'a+b/cw==' }] })
const key = (challenge = 'AQID') => wireRequest('WebAuthnAuthenticationRequest', { auth_info: wireField('hidden', { value: question(challenge) }), credential: wireField('hidden', { value: '' }) })
const bytes = (...numbers: number[]) => Uint8Array.from(numbers).buffer

/** Mocks the credentials API, which jsdom does not have. */
function stubCredentials(get: (options: CredentialRequestOptions) => Promise<unknown>, isConditional = false) {
  const asked = vi.fn(get)
  vi.stubGlobal('PublicKeyCredential', Object.assign(function () { /* only looked at */ }, { isConditionalMediationAvailable: async () => isConditional }))
  Object.defineProperty(navigator, 'credentials', { configurable: true, value: { get: asked } })
  return asked
}

const answer = {
  id: 'key-1',
  type: 'public-key',
  rawId: bytes(255, 254),
  response: { authenticatorData: bytes(1), clientDataJSON: bytes(2), signature: bytes(3), userHandle: null },
}
const never = ({ signal }: CredentialRequestOptions) => new Promise((_, reject) => {
  signal?.addEventListener('abort', () => { reject(new DOMException('', 'AbortError')) })
})
const denied = async () => { throw new DOMException('', 'NotAllowedError') }

afterEach(() => { Reflect.deleteProperty(navigator, 'credentials') })

describe('a one-time code', () => {
  it('is submitted automatically when it is complete, if the app wants that', async () => {
    const flow = renderFlow({ autoSubmitCodes: true })
    await logIn(flow, 'TotpUser', 'totp-pass')
    const input = await screen.findByLabelText(/Code from your app/)
    await screen.findByRole('button', { name: 'I have a recovery code with letters' })
    await flow.user.click(input)
    const code = await flow.wiki.totpCode('TotpUser')
    await flow.user.paste(`${code.slice(0, 3)} ${code.slice(3)}`)
    expect(await screen.findByRole('heading', { name: passed })).toBeVisible()
  })

  const codeStep = (...requests: readonly object[]) => ({ method, parameters }: Call) =>
    method === 'GET' ? undefined
    : parameters.has('password') ? stepAnswer({ status: 'UI', message: 'm', messagecode: 'x', requests })
    : stepAnswer({ status: 'PASS', username: 'X' })

  it.each([
    ['OATHToken', '١٢٣-٤٥٦', '123456'],
    ['token', '\u202a12 34\u201156\u202c', '123456'],
    ['RecoveryCode', 'abcd–efgh ijkl\u200b２３４５', 'ABCDEFGHIJKL2345'],
  ])('in %s is submitted automatically as %j if it is complete', async (name, typed, code) => {
    const flow = renderFlow({ autoSubmitCodes: true, intercept: codeStep(wireRequest('Code', { [name]: wireField('string', { label: 'Code' }) })) })
    await logIn(flow, 'X', 'x')
    await flow.user.click(await screen.findByLabelText('Code'))
    await act(() => vi.dynamicImportSettled())
    await flow.user.paste(typed)
    expect(await screen.findByRole('heading', { name: passed })).toBeVisible()
    expect(flow.calls.at(-1)!.parameters.get(name)).toBe(code)
  })

  it.each([
    ['a recovery code that begins with six digits', [wireRequest('Code', { RecoveryCode: wireField('string', { label: 'Code' }) })], '234567'],
    ['a password of six digits', [wireRequest('Code', { token: wireField('password', { label: 'Code' }) })], '123456'],
    ['a captcha of six digits', [wireRequest('XCaptchaAuthenticationRequest', { captchaWord: wireField('string', { label: 'Code' }) })], '123456'],
    ['a captcha that calls its answer a token', [wireRequest('XCaptchaAuthenticationRequest', { token: wireField('string', { label: 'Code' }) })], '123456'],
    ['a code beside another input', [wireRequest('Code', { token: wireField('string', { label: 'Code' }), reason: wireField('string', { label: 'Reason' }) })], '123456'],
    ['five digits', [wireRequest('Code', { token: wireField('string', { label: 'Code' }) })], '१२३४५'],
  ])('is not submitted automatically if it is %s', async (_, requests, typed) => {
    const flow = renderFlow({ autoSubmitCodes: true, intercept: codeStep(...requests) })
    await logIn(flow, 'X', 'x')
    const input = await screen.findByLabelText('Code')
    await act(() => vi.dynamicImportSettled())
    await flow.user.type(input, typed)
    expect(input).toHaveValue(typed)
    expect(flow.root()).toHaveAttribute('data-state', 'awaitingInput')
  })

  it('waits for the button by default', async () => {
    const flow = renderFlow()
    await logIn(flow, 'MailUser', 'mail-pass')
    await flow.user.type(await screen.findByLabelText('Code from the e-mail'), '246810')
    expect(flow.calls).toHaveLength(2)
    await flow.user.keyboard('{Enter}')
    expect(await screen.findByRole('heading', { name: passed })).toBeVisible()
  })

  it('has a numeric keyboard, and a text keyboard for recovery codes', async () => {
    const flow = renderFlow()
    await logIn(flow, 'TotpUser', 'totp-pass')
    const input = await screen.findByLabelText(/Code from your app/)
    expect(input).toHaveAttribute('inputmode', 'numeric')
    await flow.user.click(await screen.findByRole('button', { name: 'I have a recovery code with letters' }))
    expect((input as HTMLInputElement).inputMode).toBe('text')
    expect(input).toHaveFocus()
    await flow.user.type(input, 'aaaa–2222 bbbb\u20113333{Enter}')
    expect(await screen.findByRole('heading', { name: passed })).toBeVisible()
  })

  it('has the user name beside it for password managers', async () => {
    const flow = renderFlow()
    await logIn(flow, 'HardExpired', 'hard-pass')
    await screen.findByLabelText('New password')
    const name = flow.root().querySelector<HTMLInputElement>('input[autocomplete=username]')
    expect(name).toHaveValue('HardExpired')
    expect(name).not.toBeVisible()
    expect(name).not.toHaveAttribute('name')
  })
})

describe('the choice of a second factor', () => {
  it('has a button for each, with the label of the wiki, except for the current one', async () => {
    const flow = renderFlow({ wiki: { features: { methodChoice: true } } })
    await logIn(flow, 'TotpUser', 'totp-pass')
    const group = await screen.findByRole('group', { name: 'Another way to confirm that it is you' })
    expect([...group.querySelectorAll('button')].map((button) => button.textContent)).toEqual(['A recovery code'])
    expect(screen.queryByRole('combobox')).toBeNull()
    await flow.user.type(screen.getByLabelText(/Code from your app/), '123')
    await flow.user.click(screen.getByRole('button', { name: 'A recovery code' }))
    await flow.user.type(await screen.findByLabelText('Recovery code'), 'cccc 4444 dddd 5555{Enter}')
    expect(await screen.findByRole('heading', { name: passed })).toBeVisible()
    const [, , switched] = flow.calls
    expect([...switched!.parameters.keys()].filter((name) => /newModule|OATHToken|requests/.test(name))).toEqual(['newModule'])
  })
})

describe('a security key', () => {
  const step = (method: string, challenge?: string) =>
    method === 'GET' ? infoAnswer([wireRequest('Login', { username: wireField('string', { label: 'User name' }), password: wireField('password', { label: 'Password' }) })]) : stepAnswer({ status: 'UI', message: 'Touch it', messagecode: 'x', requests: [key(challenge)] })

  it('is requested once automatically, decodes the wiki’s options, and is posted in base64url', async () => {
    const asked = stubCredentials(async () => answer)
    let posts = 0
    const flow = renderFlow({ intercept: ({ method }) => (method === 'POST' && (posts += 1) > 1 ? stepAnswer({ status: 'PASS', username: 'X' }) : step(method)) })
    await logIn(flow, 'X', 'x')
    await screen.findByRole('heading', { name: passed })
    expect(asked).toHaveBeenCalledTimes(1)
    const { publicKey } = asked.mock.calls[0]![0] as { publicKey: PublicKeyCredentialRequestOptions }
    expect(new Uint8Array(publicKey.challenge as ArrayBuffer)).toEqual(Uint8Array.from([1, 2, 3]))
    expect(new Uint8Array(publicKey.allowCredentials![0]!.id as ArrayBuffer)).toEqual(Uint8Array.from([107, 230, 255, 115]))
    const posted: unknown = JSON.parse(flow.calls.at(-1)!.parameters.get('credential')!)
    expect(posted).toEqual({ id: 'key-1', type: 'public-key', rawId: '__4', response: { authenticatorData: 'AQ', clientDataJSON: 'Ag', signature: 'Aw', userHandle: null } })
  })

  it.each([
    ['was cancelled', denied, /cancelled/],
    ['belongs to another host', async () => { throw new DOMException('', 'SecurityError') }, /belong to wiki\.example/],
    ['broke', async () => { throw new DOMException('', 'UnknownError') }, /UnknownError/],
  ])('says if it %s, and can be requested again', async (_, get, text) => {
    const asked = stubCredentials(get)
    const flow = renderFlow({ intercept: ({ method }) => step(method) })
    await logIn(flow, 'X', 'x')
    expect(await screen.findByRole('alert')).toHaveTextContent(text)
    await flow.user.click(screen.getByRole('button', { name: 'Use a security key or passkey' }))
    await waitFor(() => { expect(asked).toHaveBeenCalledTimes(2) })
    expect(screen.queryByRole('button', { name: 'Continue' })).toBeNull()
  })

  it('says if it took too long', async () => {
    stubCredentials(denied)
    const short = wireRequest('Key', { auth_info: wireField('hidden', { value: JSON.stringify({ challenge: 'AQID', timeout: 0 }) }), credential: wireField('hidden', { value: '' }) })
    const flow = renderFlow({ intercept: ({ method }) => (method === 'GET' ? step('GET') : stepAnswer({ status: 'UI', message: 'm', messagecode: 'x', requests: [short] })) })
    await logIn(flow, 'X', 'x')
    expect(await screen.findByRole('alert')).toHaveTextContent(/in time/)
  })

  it('says if the browser does not support it, and if the wiki’s options are invalid', async () => {
    const flow = renderFlow({ intercept: ({ method }) => step(method) })
    await logIn(flow, 'X', 'x')
    expect(await screen.findByRole('alert')).toHaveTextContent(/cannot be used here/)
    flow.unmount()
    const broken = renderFlow({ intercept: ({ method }) => step(method, '%') })
    await logIn(broken, 'X', 'x')
    expect(await screen.findByRole('alert')).toHaveTextContent(/cannot be understood/)
  })
})

describe('a passkey in place of a password', () => {
  const offer = (challenge = 'AQID') => infoAnswer([
    wireRequest('PasswordAuthenticationRequest', { username: wireField('string', { label: 'User name' }), password: wireField('password', { label: 'Password' }) }, { required: 'primary-required' }),
    { ...key(challenge), required: 'primary-required' },
  ])
  const conditional = (asked: ReturnType<typeof stubCredentials>) => asked.mock.calls.map(([options]) => [options.mediation, options.signal?.aborted])

  it('is offered by conditional UI, which is aborted for the button, for a submit and for a new challenge', async () => {
    const asked = stubCredentials(never, true)
    let count = 0
    const flow = renderFlow({ intercept: ({ method }) => (method === 'GET' ? offer(['AQID', 'BAUG'][count++ % 2]) : stepAnswer({ status: 'FAIL', message: 'No', messagecode: 'wrongpassword' })) })
    await waitFor(() => { expect(conditional(asked)).toEqual([['conditional', false]]) })
    await flow.user.click(screen.getByRole('button', { name: 'Log in with a passkey' }))
    await waitFor(() => { expect(conditional(asked)).toEqual([['conditional', true], ['optional', false]]) })
    await logIn(flow, 'X', 'x')
    await screen.findByRole('alert')
    await waitFor(() => { expect(conditional(asked)).toEqual([['conditional', true], ['optional', true], ['conditional', false]]) })
    const { publicKey } = asked.mock.calls[2]![0] as { publicKey: PublicKeyCredentialRequestOptions }
    expect(new Uint8Array(publicKey.challenge as ArrayBuffer)).toEqual(Uint8Array.from([4, 5, 6]))
    flow.unmount()
    await waitFor(() => { expect(conditional(asked).at(-1)).toEqual(['conditional', true]) })
  })

  it('hides errors of conditional UI, and shows those after a click', async () => {
    const asked = stubCredentials(denied, true)
    const flow = renderFlow({ intercept: () => offer() })
    const button = await screen.findByRole('button', { name: 'Log in with a passkey' })
    await waitFor(() => { expect(asked).toHaveBeenCalled() })
    await act(async () => { await Promise.allSettled(asked.mock.results.map(({ value }) => value as Promise<unknown>)) })
    expect(screen.queryByRole('alert')).toBeNull()
    await flow.user.click(button)
    expect(await screen.findByRole('alert')).toHaveTextContent(/cancelled/)
  })

  it('is not offered by conditional UI on a step without one', async () => {
    const asked = stubCredentials(never, true)
    renderFlow()
    await screen.findByLabelText('User name')
    await act(() => vi.dynamicImportSettled())
    expect(asked).not.toHaveBeenCalled()
  })
})

describe('a captcha of another service', () => {
  it('loads the script of the app’s URL with a nonce, once, and names its host if it fails', async () => {
    const script = 'https://captcha.example/api.js'
    const flow = renderFlow({ wiki: { features: { captcha: 'turnstile', captchaAfterFailures: 0 } }, captchaScripts: { turnstile: script }, nonce: 'n0nce' })
    await screen.findByText('The captcha is being loaded…')
    const scripts = document.querySelectorAll<HTMLScriptElement>(`script[src="${script}"]`)
    expect(scripts).toHaveLength(1)
    expect(scripts[0]!.nonce).toBe('n0nce')
    scripts[0]!.dispatchEvent(new Event('error'))
    expect(await screen.findByRole('alert')).toHaveTextContent('could not be loaded from captcha.example')
    await flow.user.click(screen.getByRole('button', { name: 'Load the captcha again' }))
    const callback = vi.fn()
    vi.stubGlobal('turnstile', { render: (_: unknown, options: { callback: (token: string) => void; sitekey: string }) => { callback(options.sitekey); options.callback('solved-1') } })
    document.querySelector(`script[src="${script}"]`)!.dispatchEvent(new Event('load'))
    expect(await screen.findByText('The captcha is solved.')).toBeInTheDocument()
    expect(callback).toHaveBeenCalledWith('key-of-turnstile')
    await logIn(flow, 'DemoUser', 'demo-pass')
    expect(await screen.findByRole('heading', { name: passed })).toBeVisible()
    expect(flow.calls.at(-1)!.parameters.get('captchaWord')).toBe('solved-1')
  })
})
