// The components in a DOM as an app's own tests have it: no setup file, no matchers, nothing that a browser has and the DOM has not.
import { cleanup, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, it, vi } from 'vitest'
import { AuthFlow, createAuthClient, Credentials, type AuthFlowProps, type ModuleName } from '../../src/index.ts'
import { openPopup } from '../../src/redirect/popup.ts'
import { createFakeWiki, demoProviders, type FakeWikiOptions } from '../../src/testing/index.ts'

afterEach(cleanup)
afterEach(() => { vi.unstubAllGlobals() })

const patience = { timeout: 15_000 }
const button = (name: string) => screen.findByRole('button', { name }, patience)
const focusedName = () => (document.activeElement as HTMLInputElement | null)?.name

function open({ wiki: options, ...props }: Partial<AuthFlowProps<ModuleName>> & { readonly wiki?: FakeWikiOptions } = {}) {
  const wiki = createFakeWiki(options)
  const client = createAuthClient({ api: wiki.api, fetch: wiki.fetch, origin: new URL(wiki.api).origin })
  const onPass = vi.fn()
  render(<AuthFlow module="clientlogin" api={client} onPass={onPass} {...props} />)
  return { wiki, client, onPass, user: userEvent.setup() }
}

/** What this project or an older DOM, a runner or a web view may lack. */
const optionalGlobals = ['CSS', 'BroadcastChannel', 'PublicKeyCredential', 'ResizeObserver', 'IntersectionObserver', 'matchMedia', 'requestIdleCallback', 'fetch']
const platforms: readonly (readonly [string, readonly string[]])[] = [
  ['as it is', []],
  ['without CSS', ['CSS']],
  ['without much else', optionalGlobals],
]

it.each(platforms)('a login focuses its first field, is refused, and passes two factors: the platform %s', async (_, missing) => {
  for (const name of missing) vi.stubGlobal(name, undefined)
  const { wiki, onPass, user } = open({ autoFocus: true })
  await button('Log in')
  await waitFor(() => { expect(focusedName()).toBe('username') }, patience)
  await user.keyboard('TotpUser')
  await user.type(screen.getByLabelText('Password'), 'wrong{Enter}')
  await screen.findByRole('alert', {}, patience)
  await waitFor(() => { expect(focusedName()).toBe('password') }, patience)
  await user.keyboard('totp-pass{Enter}')
  await screen.findByRole('heading', { name: 'Two-factor verification' }, patience)
  await user.type(screen.getByRole('textbox'), `${await wiki.totpCode('TotpUser')}{Enter}`)
  await waitFor(() => { expect(onPass).toHaveBeenCalledWith({ username: 'TotpUser' }) }, patience)
})

it('a captcha, a checkbox and every field of a new account are there', async () => {
  const { onPass, user } = open({ module: 'createaccount', wiki: { features: { captcha: 'question' } } })
  await user.type(await screen.findByLabelText('Username', {}, patience), 'Grace')
  for (const input of document.querySelectorAll('input[type=password]')) await user.type(input, 'correct-horse')
  await user.type(document.querySelector('[name=captchaWord]')!, 'wrong{Enter}')
  await screen.findByRole('alert', {}, patience)
  expect(onPass).not.toHaveBeenCalled()
})

it.each([
  ['in this tab', undefined],
  ['in a popup that the DOM does not open', '/auth/return'],
])('a way to a provider leads out %s', async (_, returnUrl) => {
  vi.stubGlobal('open', () => null)
  const { user } = open({ returnUrl, wiki: { features: { providers: demoProviders } } })
  await user.click(await button(`Log in with ${demoProviders[0]!.label}`))
  await button('Continue in this tab')
})

it('a window of its own needs random bits, and is not opened without', () => {
  const opened = vi.fn()
  vi.stubGlobal('open', opened)
  vi.stubGlobal('crypto', undefined)
  expect(openPopup({ returnUrl: `${location.origin}/return`, timeoutMs: 1000, messages: {}, onEvent: () => undefined })).toBeUndefined()
  expect(opened).not.toHaveBeenCalled()
})

it('the page of linked accounts says that a login is needed', async () => {
  const wiki = createFakeWiki()
  const client = createAuthClient({ api: wiki.api, fetch: wiki.fetch, origin: new URL(wiki.api).origin })
  render(<Credentials api={client} />)
  await screen.findByRole('alert', {}, patience)
})
