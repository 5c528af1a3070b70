// Security keys and passkeys, after the password and in its place, as far as they can be tested in jsdom.
import { act, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Renderers } from '../../src/index.ts'
import { logIn, renderFlow, visibleOnly, type Call, type RenderedFlow } from '../components/renderFlow.tsx'
import { infoAnswer, stepAnswer, wireField, wireRequest } from '../components/wireAnswers.ts'
import { answerTo, assertion, failing, never, removeCredentials, stubCredentials } from './stubCredentials.ts'

const passed = 'You are logged in'
const denied = failing('NotAllowedError')
const prompt = 'Touch your key.'

type WireFields = Record<string, Record<string, unknown>>

const bare = (type: string, more: Record<string, unknown> = {}) => ({ type, optional: false, sensitive: false, ...more })
const options = (challenge: string) => JSON.stringify({ challenge, timeout: 60_000, rpId: 'wiki.example', allowCredentials: [{ type: 'public-key', id: 'a+b/cw==' }] })
const key = (more: WireFields = {}, challenge = 'AQID') =>
  wireRequest('WebAuthnAuthenticationRequest', { auth_info: wireField('hidden', { value: options(challenge) }), credential: wireField('hidden', { value: '' }), ...more })
const password = wireRequest('PasswordAuthenticationRequest', { username: wireField('string', { label: 'Username' }), password: wireField('password', { label: 'Password' }) }, { required: 'primary-required' })
const choice = wireRequest('TwoFactorModuleSelectAuthenticationRequest', { newModule: wireField('select', { optional: true, value: '', options: { '': 'Stay', totp: 'An app' } }) }, { metadata: { currentModule: 'webauthn', allowedModules: ['webauthn', 'totp'] } })

const passes = () => stepAnswer({ status: 'PASS', username: 'X' })
const asks = (...requests: object[]) => stepAnswer({ status: 'UI', message: 'One more', messagecode: 'x', requests })

/** Answers a password with these requests, and then with PASS. */
function afterPassword(...requests: object[]) {
  let posts = 0
  return ({ method }: Call) => (method === 'GET' ? infoAnswer([password]) : (posts += 1) > 1 ? passes() : asks(...requests))
}

const beside = (...requests: object[]) => ({ method }: Call) => (method === 'GET' ? infoAnswer(requests) : passes())
const postsOf = ({ calls }: RenderedFlow) => calls.filter(({ method }) => method === 'POST').map(({ parameters }) => parameters)

/** Waits until the browser has answered all that was asked so far. */
const settle = (asked: ReturnType<typeof stubCredentials>) =>
  act(async () => { await Promise.allSettled(asked.mock.results.map(({ value }) => value as Promise<unknown>)) })

afterEach(removeCredentials)

describe('a security key', () => {
  it('is requested once automatically, decodes the wiki’s options, and is posted in base64url', async () => {
    const asked = stubCredentials(async () => assertion)
    const flow = renderFlow({ intercept: afterPassword(key()) })
    await logIn(flow, 'X', 'x')
    await screen.findByRole('heading', { name: passed })
    expect(asked).toHaveBeenCalledTimes(1)
    const { publicKey } = asked.mock.calls[0]![0] as { publicKey: PublicKeyCredentialRequestOptions }
    expect(new Uint8Array(publicKey.challenge as ArrayBuffer)).toEqual(Uint8Array.from([1, 2, 3]))
    expect(new Uint8Array(publicKey.allowCredentials![0]!.id as ArrayBuffer)).toEqual(Uint8Array.from([107, 230, 255, 115]))
    const posted: unknown = JSON.parse(postsOf(flow).at(-1)!.get('credential')!)
    expect(posted).toEqual({ id: 'key-1', type: 'public-key', rawId: '__4', response: { authenticatorData: 'AQ', clientDataJSON: 'Ag', signature: 'Aw', userHandle: null } })
  })

  it.each([
    ['belongs to another host', failing('SecurityError'), /work only on wiki\.example/],
    ['broke', failing('UnknownError'), /UnknownError/],
  ])('says at once if it %s, and can be requested again', async (_, get, text) => {
    const asked = stubCredentials(get)
    const flow = renderFlow({ intercept: afterPassword(key()) })
    await logIn(flow, 'X', 'x')
    expect(await screen.findByRole('alert')).toHaveTextContent(text)
    await flow.user.click(screen.getByRole('button', { name: 'Use a security key or passkey' }))
    await waitFor(() => { expect(asked).toHaveBeenCalledTimes(2) })
    expect(screen.queryByRole('button', { name: 'Continue' })).toBeNull()
  })

  it('says nothing of a cancellation until the user has asked for the key', async () => {
    const asked = stubCredentials(denied)
    const flow = renderFlow({ intercept: afterPassword(key()) })
    await logIn(flow, 'X', 'x')
    const button = await screen.findByRole('button', { name: 'Use a security key or passkey' })
    await waitFor(() => { expect(asked).toHaveBeenCalledTimes(1) })
    await settle(asked)
    expect(flow.root().querySelector('.mwa-webauthn')).toHaveAttribute('data-webauthn', 'idle')
    expect(screen.queryByRole('alert')).toBeNull()
    await flow.user.click(button)
    expect(await screen.findByRole('alert')).toHaveTextContent(/prompt was closed/)
    asked.mockImplementation(async () => assertion)
    await flow.user.click(button)
    expect(await screen.findByRole('heading', { name: passed })).toBeVisible()
  })

  it('says if it took too long', async () => {
    stubCredentials(denied)
    const short = key({ auth_info: wireField('hidden', { value: JSON.stringify({ challenge: 'AQID', timeout: 0 }) }) })
    const flow = renderFlow({ intercept: afterPassword(short) })
    await logIn(flow, 'X', 'x')
    await flow.user.click(await screen.findByRole('button', { name: 'Use a security key or passkey' }))
    expect(await screen.findByRole('alert')).toHaveTextContent(/took too long/)
  })

  it('says if the wiki’s options are invalid', async () => {
    stubCredentials(never)
    const flow = renderFlow({ intercept: afterPassword(key({}, '%')) })
    await logIn(flow, 'X', 'x')
    expect(await screen.findByRole('alert')).toHaveTextContent(/invalid request/)
  })

  it.each(['webauthn-error-verification-failed', 'oathauth-webauthn-error-verification-failed', 'oathauth-webauthn-error-passkey-verification-failed'])(
    'that is refused (%s) comes with the address of the page, which the wiki may not accept',
    async (messagecode) => {
      stubCredentials(async () => assertion)
      const fail = () => stepAnswer({ status: 'FAIL', message: 'Verification failed.', messagecode })
      let posts = 0
      const flow = renderFlow({ intercept: ({ method }) => (method === 'GET' ? infoAnswer([password]) : (posts += 1) > 1 ? fail() : asks(key())) })
      await logIn(flow, 'X', 'x')
      const alert = await screen.findByRole('alert')
      expect(alert).toHaveTextContent('Verification failed.')
      expect(alert).toHaveTextContent(`this page is at ${window.location.origin}`)
    },
  )

  it('is the only thing whose refusal comes with the address of the page', async () => {
    const flow = renderFlow()
    await logIn(flow, 'DemoUser', 'wrong')
    expect(await screen.findByRole('alert')).not.toHaveTextContent(window.location.origin)
  })
})

describe('where the browser has no security keys', () => {
  it.each<[string, () => void, RegExp]>([
    ['an old browser', () => undefined, /your browser doesn’t offer them on this page/],
    ['no credentials', () => { stubCredentials(never); Object.defineProperty(navigator, 'credentials', { configurable: true, value: undefined }) }, /your browser doesn’t offer them on this page/],
    ['credentials that throw', () => { stubCredentials(never); Object.defineProperty(navigator, 'credentials', { configurable: true, get: () => { throw new DOMException('', 'SecurityError') } }) }, /your browser doesn’t offer them on this page/],
    ['a page without https', () => { stubCredentials(never); vi.stubGlobal('isSecureContext', false) }, /only on pages with https/],
    ['a page that forbids them to itself', () => { stubCredentials(never); forbid() }, /your browser doesn’t offer them on this page/],
    ['a frame that may not ask', () => { stubCredentials(never); forbid(); vi.stubGlobal('top', foreignWindow) }, /inside another site.*Open this page in its own tab/],
  ])('the step says so, has no button for one, and offers the other ways: %s', async (_, prepare, text) => {
    prepare()
    const flow = renderFlow({ intercept: afterPassword(key({ webauthnLabel: bare('null', { value: prompt, help: prompt }) }), choice) })
    await logIn(flow, 'X', 'x')
    expect(await screen.findByRole('alert')).toHaveTextContent(text)
    expect(await screen.findByText(prompt)).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Use a security key or passkey' })).toBeNull()
    await flow.user.click(await screen.findByRole('button', { name: 'An app' }))
    await screen.findByRole('heading', { name: passed })
    expect(postsOf(flow).at(-1)!.get('newModule')).toBe('totp')
  })

  it('a policy that cannot be read forbids nothing', async () => {
    stubCredentials(never)
    Object.defineProperty(document, 'featurePolicy', { configurable: true, value: {} })
    const flow = renderFlow({ intercept: afterPassword(key()) })
    await logIn(flow, 'X', 'x')
    expect(await screen.findByRole('button', { name: 'Use a security key or passkey' })).toBeVisible()
  })

  it('a passkey beside a password is not offered, and nothing is said', async () => {
    const flow = renderFlow({ intercept: beside(password, key({ passwordlessButton: bare('button', { label: 'Use your passkey' }) })) })
    await screen.findByLabelText('Username')
    await act(() => vi.dynamicImportSettled())
    expect(screen.queryByRole('button', { name: /passkey/ })).toBeNull()
    expect(screen.queryByRole('alert')).toBeNull()
    expect(flow.root().querySelector('.mwa-alternatives')).toBeEmptyDOMElement()
    await logIn(flow, 'X', 'x')
    expect(await screen.findByRole('heading', { name: passed })).toBeVisible()
  })

  it('a passkey that is the only way in is missed', async () => {
    renderFlow({ intercept: beside(key({ passwordlessButton: bare('button', { label: 'Use your passkey' }) })) })
    expect(await screen.findByRole('alert')).toHaveTextContent(/can’t use security keys or passkeys here/)
    expect(screen.queryByRole('button', { name: /passkey/ })).toBeNull()
  })

  const foreignWindow = { get location(): never { throw new DOMException('', 'SecurityError') } }

  function forbid() {
    const name = 'publickey-credentials-get'
    Object.defineProperty(document, 'featurePolicy', { configurable: true, value: { features: () => [name], allowsFeature: () => false } })
  }

  afterEach(() => { Reflect.deleteProperty(document, 'featurePolicy') })
})

it('a cancelled key inside another site comes with a link to the page by itself, because the frame may be the reason', async () => {
  const asked = stubCredentials(denied)
  vi.stubGlobal('top', { get location(): never { throw new DOMException('', 'SecurityError') } })
  const flow = renderFlow({ intercept: afterPassword(key()) })
  await logIn(flow, 'X', 'x')
  await waitFor(() => { expect(asked).toHaveBeenCalledTimes(1) })
  await settle(asked)
  await flow.user.click(screen.getByRole('button', { name: 'Use a security key or passkey' }))
  expect(await screen.findByRole('link', { name: 'Open this page in its own tab' })).toHaveAttribute('target', '_blank')
})

describe('a button of the wiki for a key', () => {
  it.each(['webauthnButton', 'passwordlessButton', 'keyButton'])('asks the browser, and is posted with the credential: %s', async (name) => {
    const asked = stubCredentials(never)
    const flow = renderFlow({ intercept: afterPassword(key({ [name]: bare('button', { label: 'Go on with your key' }) })) })
    await logIn(flow, 'X', 'x')
    const button = await screen.findByRole('button', { name: 'Go on with your key' })
    expect(screen.queryByRole('button', { name: 'Use a security key or passkey' })).toBeNull()
    await flow.user.click(button)
    await waitFor(() => { expect(flow.root().querySelector('.mwa-webauthn')).toHaveAttribute('data-webauthn', 'pending') })
    // Not before the button was pressed, which the wiki has put there for that.
    expect(asked).toHaveBeenCalledTimes(1)
    expect(postsOf(flow)).toHaveLength(1)
    asked.mockImplementation(async () => assertion)
    await flow.user.click(button)
    await screen.findByRole('heading', { name: passed })
    expect(postsOf(flow)).toHaveLength(2)
    expect(postsOf(flow)[1]!.get(name)).toBe('1')
    expect(postsOf(flow)[1]!.get('credential')).toContain('"key-1"')
  })

  it('stands in the place of the kit’s own beside a password', async () => {
    const asked = stubCredentials(async () => assertion)
    const flow = renderFlow({ intercept: beside(password, { ...key({ passwordlessButton: bare('button', { label: 'Use your passkey' }) }), required: 'primary-required' }) })
    await flow.user.click(await screen.findByRole('button', { name: 'Use your passkey' }))
    await screen.findByRole('heading', { name: passed })
    expect(asked).toHaveBeenCalledTimes(1)
    expect(postsOf(flow).map((parameters) => [parameters.get('passwordlessButton'), parameters.has('password')])).toEqual([['1', false]])
  })

  it.each(['webauthnButton', 'keyButton'])('has the kit’s words where the wiki sends no label: %s', async (name) => {
    stubCredentials(never)
    const flow = renderFlow({ intercept: afterPassword(key({ [name]: bare('button') })) })
    await logIn(flow, 'X', 'x')
    expect(await screen.findByRole('button', { name: 'Use a security key or passkey' })).toBeVisible()
    expect(flow.root()).not.toHaveTextContent(name)
  })

  it('posts nothing when the user cancels', async () => {
    stubCredentials(denied)
    const flow = renderFlow({ intercept: afterPassword(key({ webauthnButton: bare('button', { label: 'Your key' }) })) })
    await logIn(flow, 'X', 'x')
    await flow.user.click(await screen.findByRole('button', { name: 'Your key' }))
    expect(await screen.findByRole('alert')).toHaveTextContent(/prompt was closed/)
    expect(postsOf(flow)).toHaveLength(1)
  })

  it('is drawn by the app’s renderer, whose `press` asks the browser', async () => {
    stubCredentials(async () => assertion)
    const renderers: Renderers = { types: { button: ({ press, label }) => <button type="button" onClick={press}>My {label}</button> } }
    const flow = renderFlow({ renderers, intercept: afterPassword(key({ webauthnButton: bare('button', { label: 'Your key' }) })) })
    await logIn(flow, 'X', 'x')
    await flow.user.click(await screen.findByRole('button', { name: 'My Your key' }))
    await screen.findByRole('heading', { name: passed })
    expect(postsOf(flow).at(-1)!.get('credential')).toContain('"key-1"')
  })

  it('works at the fake wiki, which shapes its requests as MediaWiki 1.47', async () => {
    stubCredentials(async ({ publicKey }) => answerTo(publicKey))
    const users = [{ name: 'Ada', password: 'ada-pass', passkeys: [{ id: 'key-1', publicKey: '' }] }]
    const flow = renderFlow({ wiki: { users, features: { passkeyLogin: true, passkeyButtons: true } } })
    await flow.user.click(await screen.findByRole('button', { name: 'Use your passkey' }))
    expect(await screen.findByText('Logged in as Ada.', visibleOnly)).toBeVisible()
  })
})

describe('a passkey in place of a password', () => {
  const offer = (challenge = 'AQID') => infoAnswer([password, { ...key({}, challenge), required: 'primary-required' }])
  const available = async () => true
  const conditional = (asked: ReturnType<typeof stubCredentials>) => asked.mock.calls.map(([{ mediation, signal }]) => [mediation, signal?.aborted])

  it('is offered by conditional UI, which is aborted for the button, for a submit and for a new challenge', async () => {
    const asked = stubCredentials(never, available)
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
    const asked = stubCredentials(denied, available)
    const flow = renderFlow({ intercept: () => offer() })
    const button = await screen.findByRole('button', { name: 'Log in with a passkey' })
    await waitFor(() => { expect(asked).toHaveBeenCalled() })
    await settle(asked)
    expect(screen.queryByRole('alert')).toBeNull()
    await flow.user.click(button)
    expect(await screen.findByRole('alert')).toHaveTextContent(/prompt was closed/)
  })

  it('is still offered by its button where the browser throws when it is asked for conditional UI', async () => {
    const unavailable = vi.fn((): Promise<boolean> => { throw new TypeError('Not here') })
    const asked = stubCredentials(async () => assertion, unavailable)
    const flow = renderFlow({ intercept: ({ method }) => (method === 'GET' ? offer() : passes()) })
    const button = await screen.findByRole('button', { name: 'Log in with a passkey' })
    await waitFor(() => { expect(unavailable).toHaveBeenCalled() })
    expect(asked).not.toHaveBeenCalled()
    await flow.user.click(button)
    expect(await screen.findByRole('heading', { name: passed })).toBeVisible()
  })

  it('is not offered by conditional UI on a step without one, or without a username', async () => {
    const asked = stubCredentials(never, available)
    const plain = renderFlow()
    await screen.findByLabelText('Username')
    await act(() => vi.dynamicImportSettled())
    plain.unmount()
    renderFlow({ intercept: beside(key()) })
    await screen.findByRole('button', { name: 'Log in with a passkey' })
    expect(asked).not.toHaveBeenCalled()
  })
})
