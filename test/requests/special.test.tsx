// Requests with controls of their own: codes, the choice of a second factor and captchas, as far as they can be tested in
// jsdom. Security keys and passkeys are in webauthn.test.tsx.
import { act, screen, waitFor } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { logIn, renderFlow, type Call } from '../components/renderFlow.tsx'
import { infoAnswer, stepAnswer, wireField, wireRequest } from '../components/wireAnswers.ts'

const passed = 'You are logged in'

describe('a one-time code', () => {
  it('is submitted automatically when it is complete, if the app wants that', async () => {
    const flow = renderFlow({ autoSubmitCodes: true })
    await logIn(flow, 'TotpUser', 'totp-pass')
    const input = await screen.findByLabelText('Verification code')
    await screen.findByRole('button', { name: 'Use a recovery code' })
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
    const input = await screen.findByLabelText('Verification code')
    expect(input).toHaveAttribute('inputmode', 'numeric')
    await flow.user.click(await screen.findByRole('button', { name: 'Use a recovery code' }))
    expect((input as HTMLInputElement).inputMode).toBe('text')
    expect(input).toHaveFocus()
    await flow.user.type(input, 'aaaa–2222 bbbb\u20113333{Enter}')
    expect(await screen.findByRole('heading', { name: passed })).toBeVisible()
  })

  it('has the username beside it for password managers', async () => {
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
    const group = await screen.findByRole('group', { name: 'Other ways to verify it’s you' })
    expect([...group.querySelectorAll('button')].map((button) => button.textContent)).toEqual(['Recovery code'])
    expect(screen.queryByRole('combobox')).toBeNull()
    await flow.user.type(screen.getByLabelText('Verification code'), '123')
    await flow.user.click(screen.getByRole('button', { name: 'Recovery code' }))
    await flow.user.type(await screen.findByLabelText('Recovery code'), 'cccc 4444 dddd 5555{Enter}')
    expect(await screen.findByRole('heading', { name: passed })).toBeVisible()
    const [, , switched] = flow.calls
    expect([...switched!.parameters.keys()].filter((name) => /newModule|OATHToken|requests/.test(name))).toEqual(['newModule'])
  })
})

describe('a sum', () => {
  it('goes from left to right where the text around it does not', async () => {
    renderFlow({ wiki: { features: { captcha: 'simple', captchaAfterFailures: 0 } }, language: 'ar' })
    expect(await screen.findByText(/\d+[+−]\d+ =/)).toHaveAttribute('dir', 'ltr')
  })
})

describe('a captcha of another service', () => {
  it('has the other fields of its request beside it, such as a button without which nothing could be sent', async () => {
    vi.stubGlobal('turnstile', { render: () => undefined })
    const fields = { go: wireField('button', { label: 'Go on' }), captchaWord: wireField('string', { label: 'Captcha' }) }
    renderFlow({ intercept: () => infoAnswer([wireRequest('XCaptchaAuthenticationRequest', fields, { metadata: { type: 'turnstile', key: 'k' } })]) })
    expect(await screen.findByRole('group', { name: 'Captcha' })).toBeVisible()
    expect(screen.getByRole('button', { name: 'Go on' })).toBeVisible()
    expect(screen.queryByRole('textbox')).toBeNull()
  })

  it('is described by nothing that is not on the page, and by what is missing', async () => {
    vi.stubGlobal('turnstile', { render: () => undefined })
    const flow = renderFlow({ wiki: { features: { captcha: 'turnstile', captchaAfterFailures: 0 } }, captchaScripts: { turnstile: 'https://captcha.example/described.js' } })
    const widget = await screen.findByRole('group', { name: 'Captcha' })
    expect(widget).not.toHaveAttribute('aria-describedby')
    await logIn(flow, 'DemoUser', 'demo-pass')
    await waitFor(() => { expect(widget).toHaveAccessibleDescription(/required|captcha/i) })
  })

  it('tells the app each time that the service reports an error', async () => {
    let fail = (): void => undefined
    vi.stubGlobal('turnstile', { render: (_: unknown, options: Record<string, () => void>) => { fail = options['error-callback']! } })
    const onError = vi.fn()
    const { user } = renderFlow({ wiki: { features: { captcha: 'turnstile', captchaAfterFailures: 0 } }, captchaScripts: { turnstile: 'https://captcha.example/failing.js' }, onError })
    await screen.findByRole('group', { name: 'Captcha' })
    for (const count of [1, 2]) {
      await waitFor(() => { expect(screen.getByRole('group', { name: 'Captcha' })).toHaveAttribute('data-widget', 'open') })
      act(() => { fail() })
      expect(onError.mock.calls).toEqual(Array(count).fill([{ kind: 'captcha', service: 'turnstile', problem: 'failed' }]))
      await user.click(screen.getByRole('button', { name: 'Load the captcha again' }))
    }
  })

  it('loads the script of the app’s URL with a nonce, once, and names its host if it fails', async () => {
    const script = 'https://captcha.example/api.js'
    const onError = vi.fn()
    const flow = renderFlow({ wiki: { features: { captcha: 'turnstile', captchaAfterFailures: 0 } }, captchaScripts: { turnstile: script }, nonce: 'n0nce', onError })
    await screen.findByText('Loading the captcha…')
    const scripts = document.querySelectorAll<HTMLScriptElement>(`script[src="${script}"]`)
    expect(scripts).toHaveLength(1)
    expect(scripts[0]!.nonce).toBe('n0nce')
    scripts[0]!.dispatchEvent(new Event('error'))
    expect(await screen.findByRole('alert')).toHaveTextContent('couldn’t be loaded from captcha.example')
    expect(onError.mock.calls).toEqual([[{ kind: 'captcha', service: 'turnstile', problem: 'notLoaded' }]])
    await flow.user.click(screen.getByRole('button', { name: 'Load the captcha again' }))
    const callback = vi.fn()
    vi.stubGlobal('turnstile', { render: (_: unknown, options: { callback: (token: string) => void; sitekey: string }) => { callback(options.sitekey); options.callback('solved-1') } })
    document.querySelector(`script[src="${script}"]`)!.dispatchEvent(new Event('load'))
    expect(await screen.findByText('Captcha solved.')).toBeInTheDocument()
    expect(callback).toHaveBeenCalledWith('key-of-turnstile')
    await logIn(flow, 'DemoUser', 'demo-pass')
    expect(await screen.findByRole('heading', { name: passed })).toBeVisible()
    expect(flow.calls.at(-1)!.parameters.get('captchaWord')).toBe('solved-1')
  })
})
