// Pages that a browser translates: it wraps each text of the page in an element that React does not know, again and again.
import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { demoProviders } from '../../src/testing/index.ts'
import { logIn, renderFlow } from './renderFlow.tsx'

/** As browsers do it, in `<font>`. The words stay, so that the tests find them. */
function translate(root: Node): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const texts: Text[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement && !node.parentElement.closest('font, style, script, noscript, option')) texts.push(node as Text)
  }
  for (const text of texts) {
    const outer = document.createElement('font')
    const inner = outer.appendChild(document.createElement('font'))
    text.replaceWith(outer)
    inner.append(text.data)
  }
}

let observer: MutationObserver
const errors: unknown[] = []
const keepError = ({ error }: ErrorEvent) => { errors.push(error) }

beforeEach(() => {
  errors.length = 0
  window.addEventListener('error', keepError)
  vi.spyOn(console, 'error').mockImplementation((...said) => { errors.push(said[0]) })
  observer = new MutationObserver(() => {
    translate(document.body)
    observer.takeRecords()
  })
  observer.observe(document.body, { childList: true, subtree: true, characterData: true })
})
afterEach(() => {
  observer.disconnect()
  window.removeEventListener('error', keepError)
})

describe('a translated page', () => {
  it('passes with two factors, after a refusal of each', async () => {
    const flow = renderFlow()
    await logIn(flow, 'TotpUser', 'wrong')
    await screen.findByText(/Incorrect username or password/)
    await flow.user.type(screen.getByLabelText('Password'), 'totp-pass{Enter}')
    const code = await screen.findByLabelText('Verification code')
    await flow.user.click(await screen.findByRole('button', { name: 'Use a recovery code' }))
    await flow.user.type(code, '000000{Enter}')
    await screen.findByRole('alert')
    await flow.user.type(screen.getByLabelText('Verification code'), `${await flow.wiki.totpCode('TotpUser')}{Enter}`)
    await screen.findByRole('heading', { name: 'You are logged in' })
    expect(document.querySelectorAll('font').length).toBeGreaterThan(4)
    expect(errors).toEqual([])
  })

  it('says what is missing, and takes it back', async () => {
    const flow = renderFlow()
    await screen.findByLabelText('Password')
    await flow.user.click(screen.getByRole('button', { name: 'Log in' }))
    await screen.findByRole('group', { name: 'Please check these fields:' })
    await flow.user.type(screen.getByLabelText('Username'), 'DemoUser')
    await flow.user.click(screen.getByRole('button', { name: 'Show password' }))
    await flow.user.type(screen.getByLabelText('Password'), 'demo-pass')
    await flow.user.click(screen.getByRole('button', { name: 'Log in' }))
    await screen.findByRole('heading', { name: 'You are logged in' })
    expect(errors).toEqual([])
  })

  it('goes to other forms and back, and checks a name while it is typed', async () => {
    const flow = renderFlow({ wiki: { features: { email: true } }, onCancel: () => undefined })
    await flow.user.click(await screen.findByRole('button', { name: 'Create account' }))
    await flow.user.type(await screen.findByLabelText('Username'), 'DemoUser')
    await screen.findByText(/This username is taken/)
    await flow.user.type(screen.getByLabelText('Username'), 's')
    await screen.findByText(/This username is available/)
    await flow.user.click(screen.getByRole('button', { name: 'Log in' }))
    await flow.user.click(await screen.findByRole('button', { name: 'Forgot password?' }))
    await screen.findByRole('heading', { name: 'Reset your password' })
    await flow.user.click(screen.getByRole('button', { name: 'Cancel' }))
    await waitFor(() => { expect(flow.root()).toHaveAttribute('data-state', 'cancelled') })
    expect(errors).toEqual([])
  })

  it('says that it takes long, and goes on', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true, advanceTimeDelta: 200 })
    let answer: (response: undefined) => void = () => undefined
    const flow = renderFlow({ intercept: ({ method }) => (method === 'POST' ? new Promise((resolve) => { answer = resolve }) : undefined) })
    const user = userEvent.setup({ advanceTimers: (ms) => { vi.advanceTimersByTime(ms) } })
    await user.type(await screen.findByLabelText('Username'), 'DemoUser')
    await user.type(screen.getByLabelText('Password'), 'demo-pass{Enter}')
    await screen.findByText('This is taking longer than usual.')
    answer(undefined)
    await screen.findByRole('heading', { name: 'You are logged in' })
    vi.useRealTimers()
    expect(flow.root()).not.toHaveTextContent('longer than usual')
    expect(errors).toEqual([])
  })

  it('waits for an identity provider, and cancels', async () => {
    let report: (event: { readonly kind: 'popupMaybeClosed' }) => void = () => undefined
    const transport = {
      openPopup: (options: { readonly onEvent: typeof report }) => {
        report = options.onEvent
        return { go: () => undefined, reopen: () => true, close: () => undefined }
      },
    }
    const flow = renderFlow({ wiki: { features: { providers: demoProviders } }, returnUrl: '/return.html', transport, onCancel: () => undefined })
    await flow.user.click(await screen.findByRole('button', { name: 'Log in with Harbour ID' }))
    await screen.findByRole('button', { name: 'Open again' })
    report({ kind: 'popupMaybeClosed' })
    await screen.findByText(/If the window is gone/)
    await flow.user.click(screen.getByRole('button', { name: 'Open again' }))
    await flow.user.click(screen.getByRole('button', { name: 'Cancel' }))
    await screen.findByLabelText('Password')
    expect(errors).toEqual([])
  })
})
