// Lazy modules that fail to load: the page says so, notifies the app, and works without them as far as possible.
import { render, screen, waitFor } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { AuthFlow, createAuthClient, type RedirectEvent, type RedirectTransport } from '../../src/index.ts'
import { createFakeWiki, demoProviders } from '../../src/testing/index.ts'
import { logIn, logInBefore, renderFlow } from './renderFlow.tsx'
import { infoAnswer, stepAnswer, wireField, wireRequest } from './wireAnswers.ts'

vi.mock('../../src/components/account/FieldChecks.lazy.tsx', fail)
vi.mock('../../src/components/account/NoLocalAccount.lazy.tsx', fail)
vi.mock('../../src/components/redirect/RedirectView.lazy.tsx', fail)
vi.mock('../../src/fields/MultiselectField.lazy.tsx', fail)
vi.mock('../../src/fields/NullField.lazy.tsx', fail)
vi.mock('../../src/fields/SelectField.lazy.tsx', fail)
vi.mock('../../src/html/renderSafeHtml.lazy.tsx', fail)
vi.mock('../../src/messages/locales/loadLocale.lazy.ts', () => ({ loadLocale: () => Promise.reject(new Error('The file is gone')) }))
vi.mock('../../src/requests/captcha/CaptchaRequest.lazy.tsx', fail)
vi.mock('../../src/requests/one-time-code/OneTimeCodeExtras.lazy.tsx', fail)
vi.mock('../../src/requests/webauthn/WebAuthnRequest.lazy.tsx', fail)

function fail(): never {
  throw new Error('The file is gone')
}

const script = (part: string) => ({ kind: 'script', part })
const reload = /didn’t load\. Reload the page/
const password = wireRequest('PasswordAuthenticationRequest', {
  username: wireField('string', { label: 'Username' }),
  password: wireField('password', { label: 'Password', sensitive: true }),
}, { required: 'primary-required' })

it('shows a captcha as plain fields, keeps what was typed, and posts the answer', async () => {
  const onError = vi.fn()
  const captcha = wireRequest('CaptchaAuthenticationRequest', { captchaInfo: wireField('null', { label: 'Two and two' }), captchaWord: wireField('string', { label: 'Answer' }) })
  const flow = renderFlow({
    onError,
    intercept: ({ method }) => method === 'GET' ? infoAnswer([password, captcha]) : stepAnswer({ status: 'PASS', username: 'DemoUser' }),
  })
  expect(await screen.findAllByText(reload)).not.toHaveLength(0)
  expect(flow.root()).toHaveTextContent('Two and two')
  expect(onError).toHaveBeenCalledWith(script('captcha'))
  await flow.user.type(screen.getByLabelText('Answer'), '4')
  await logIn(flow, 'DemoUser', 'demo-pass')
  await screen.findByRole('heading', { name: 'You are logged in' })
  expect(flow.calls.at(-1)?.parameters.get('captchaWord')).toBe('4')
})

it('shows a text of the wiki without a label, and not the name of its field', async () => {
  const text = wireRequest('Odd', { webauthnLabel: { type: 'null', value: 'Touch it.', help: 'Touch it.' }, code: wireField('string', { label: 'Code' }) })
  const flow = renderFlow({ intercept: () => infoAnswer([text]) })
  expect(await screen.findByText('Touch it.')).toBeVisible()
  expect(flow.root()).not.toHaveTextContent('webauthnLabel')
})

it('shows a text input for a select', async () => {
  const onError = vi.fn()
  const choices = wireRequest('One', {
    realm: wireField('select', { label: 'Realm', options: { n: 'North' } }),
    groups: wireField('multiselect', { label: 'Groups', options: { a: 'A' } }),
  })
  const flow = renderFlow({ onError, intercept: () => infoAnswer([choices]) })
  await flow.user.type(await screen.findByRole('textbox', { name: /^Realm/ }), 'n')
  await flow.user.type(screen.getByRole('textbox', { name: /^Groups/ }), 'a')
  expect(screen.getAllByRole('alert')[0]).toHaveTextContent(reload)
  expect(onError).toHaveBeenCalledWith(script('select'))
  expect(onError).toHaveBeenCalledWith(script('multiselect'))
})

it('creates an account whose name and password cannot be checked while they are typed, and says so', async () => {
  const onError = vi.fn()
  const flow = renderFlow({ module: 'createaccount', onError })
  expect(await screen.findByRole('alert')).toHaveTextContent(reload)
  expect(screen.getByRole('button', { name: 'Reload the page' })).toBeVisible()
  expect(onError).toHaveBeenCalledExactlyOnceWith(script('field-checks'))
  await flow.user.type(screen.getByLabelText('Username'), 'Grace')
  await flow.user.type(screen.getByLabelText('Password'), 'only by me')
  await flow.user.type(screen.getByLabelText('Confirm password'), 'only by me')
  await flow.user.click(screen.getByRole('button', { name: 'Create account' }))
  expect(await screen.findByRole('heading', { name: 'Account created' })).toBeVisible()
})

it('shows no message if the module is not essential', async () => {
  const onError = vi.fn()
  const flow = renderFlow({ onError, intercept: () => infoAnswer([wireRequest('TOTPAuthenticationRequest', { OATHToken: wireField('string', { label: 'Code' }) })]) })
  await waitFor(() => { expect(onError).toHaveBeenCalledWith(script('one-time-code')) })
  expect(screen.getByLabelText('Code')).toBeVisible()
  expect(flow.root()).not.toHaveTextContent(reload)
})

it('says that a security key cannot be used, and leaves out a button that would post an empty credential', async () => {
  const onError = vi.fn()
  const key = { auth_info: wireField('hidden', { value: '{}' }), credential: wireField('hidden', { value: '' }), webauthnButton: wireField('button', { label: 'Your key' }) }
  renderFlow({ onError, intercept: () => infoAnswer([wireRequest('WebAuthnAuthenticationRequest', key)]) })
  expect(await screen.findByRole('alert')).toHaveTextContent(reload)
  expect(screen.queryByRole('button', { name: 'Your key' })).toBeNull()
  expect(onError).toHaveBeenCalledExactlyOnceWith(script('webauthn'))
})

it('completes a redirect whose view failed to load', async () => {
  const onError = vi.fn()
  let send: (event: RedirectEvent) => void = () => undefined
  let state = ''
  const open: RedirectTransport['openPopup'] = (opening) => {
    send = opening.onEvent
    return { go: (target) => { state = new URL(target).searchParams.get('state') ?? '' }, reopen: () => true, close: () => undefined }
  }
  const flow = renderFlow({ onError, returnUrl: '/return.html', transport: { openPopup: open }, wiki: { features: { providers: demoProviders } } })
  await flow.user.click(await screen.findByRole('button', { name: 'Log in with Harbour ID' }))
  expect(await screen.findByText(reload)).toBeVisible()
  expect(onError).toHaveBeenCalledWith(script('redirect'))
  expect(state).not.toBe('')
  send({ kind: 'returned', parameters: [['state', state], ['error', 'access_denied']] })
  expect(await screen.findByRole('button', { name: 'Log in with Harbour ID' })).toBeVisible()
})

it('still says which other user is logged in', async () => {
  const old = { features: { providers: demoProviders, oldLogins: 1 } }
  const flow = renderFlow({ module: 'linkaccount', wiki: old, before: logInBefore('DemoUser', 'demo-pass') })
  await logIn(flow, 'BlockedUser', 'blocked-pass')
  expect(await screen.findByRole('alert')).toHaveTextContent('You’re now logged in as BlockedUser, not as DemoUser, so nothing was changed.')
})

it('shows the text of a message without its markup', async () => {
  const onError = vi.fn()
  const flow = renderFlow({
    onError,
    intercept: ({ method }) => method === 'GET' ? infoAnswer([password]) : stepAnswer({ status: 'FAIL', message: 'It is <b>wrong</b>.', messagecode: 'wrongpassword' }),
  })
  await logIn(flow, 'DemoUser', 'x')
  expect(await screen.findByRole('alert')).toHaveTextContent('It is wrong.')
  await waitFor(() => { expect(onError).toHaveBeenCalledExactlyOnceWith(script('sanitiser')) })
})

it('shows English if another language fails to load', async () => {
  const onError = vi.fn()
  const wiki = createFakeWiki()
  // Not in StrictMode: it imports the file twice at once, and vitest replaces only the first of two such imports.
  render(<AuthFlow module="clientlogin" api={createAuthClient({ api: wiki.api, fetch: wiki.fetch })} language="de" onError={onError} />)
  await waitFor(() => { expect(onError).toHaveBeenCalledExactlyOnceWith(script('locales/de')) })
  expect(await screen.findByRole('heading', { name: 'Log in' })).toBeVisible()
})
