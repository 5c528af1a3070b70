// The props of every component that may be objects and functions are other ones at each render, as an app writes them inline.
import { QueryClient } from '@tanstack/react-query'
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState, type ReactNode } from 'react'
import { describe, expect, it, vi } from 'vitest'
import {
  AuthFlow, ChangePassword, Credentials, LoggedIn, LoginDialog, LogOutButton, MessagesProvider, ResetPassword, useWithLogin, WikiText,
  type AuthFlowProps, type ModuleName, type CredentialsProps, type LoggedInProps, type LoginDialogProps, type LogOutButtonProps, type MessagesProviderProps,
  type RedirectEvent, type RedirectTransport, type RedirectWindow, type WikiTextProps,
} from '../../src/index.ts'
import { demoProviders } from '../../src/testing/index.ts'
import { countedWiki, newClient } from './countedWiki.ts'
import { makeAnew, renderAgain, type Anew } from './renderAgain.tsx'

const counted = countedWiki()

const nothing = () => () => undefined

/** What all components of a flow take. */
const ofFlow: Anew<Omit<AuthFlowProps<ModuleName>, 'api' | 'fetch' | 'headers' | 'initialInfo'>> = {
  onPass: nothing,
  onStep: nothing,
  onEvent: nothing,
  onError: nothing,
  onCancel: nothing,
  onRendererError: nothing,
  allowedOrigins: () => ['https://harbour.example', 'https://idp.example', location.origin],
  transport: () => ({}),
  returnPageMessages: () => ({ 'return-launching': 'One moment' }),
  queryClient: () => new QueryClient(),
  captchaScripts: () => ({ turnstile: 'https://captcha.example/api.js' }),
  messages: () => ({ 'submit-clientlogin': 'Go' }),
  links: () => ({ createAccount: '/join' }),
  renderers: () => ({
    types: { password: ({ inputProps, ...parts }) => <p><label {...parts.labelProps}>{parts.label}</label><input {...inputProps} /></p> },
    fields: { username: ({ fallback }) => <section>{fallback}</section> },
    rules: [{ when: () => true, render: ({ fallback }) => <div>{fallback}</div> }],
  }),
  slots: () => ({ footer: () => <footer>Below</footer>, heading: ({ title, headingProps }) => <h1 {...headingProps}>{title}</h1> }),
  style: () => ({ margin: 'auto' }),
}

const ofClient: Anew<Pick<AuthFlowProps, 'fetch' | 'headers'>> = {
  fetch: () => (...call) => fetch(...call),
  headers: () => ({ 'Api-User-Agent': 'app' }),
}

const ofAuthFlow: Anew<AuthFlowProps<ModuleName>> = {
  ...ofFlow,
  ...ofClient,
  api: () => newClient(counted.wiki),
  initialInfo: () => structuredClone(counted.info),
}

/** What is asked for a password that is refused first. An info that is there already has no token. */
const forRefusal = ['GET authmanagerinfo|tokens', 'POST clientlogin', 'GET authmanagerinfo|tokens', 'POST clientlogin']

const input = (label: string) => screen.getByLabelText(label)
const type = (label: string, value: string) => { fireEvent.input(input(label), { target: { value } }) }
// By its text: there are many of these tests, and roles are slow.
const buttonOf = (words: string) => screen.getByText(words, { selector: 'button, button bdi' }).closest('button')
const press = (words: string) => { fireEvent.click(buttonOf(words) ?? document) }
const seen = { ignore: '[role=status]' }

async function logIn(again: () => Promise<void>, button = 'Log in') {
  const name = await screen.findByLabelText('Username')
  name.focus()
  type('Username', 'Demo')
  await again()
  expect(name).toHaveFocus()
  type('Username', 'DemoUser')
  type('Password', 'guess')
  await again()
  expect(input('Username')).toHaveValue('DemoUser')
  expect(input('Password')).toHaveValue('guess')
  press(button)
  await screen.findByText(/Incorrect username or password/, seen)
  await waitFor(() => { expect(buttonOf(button)).not.toHaveAttribute('aria-disabled') })
  await again()
  type('Password', 'demo-pass')
  press(button)
  await screen.findByText('You are logged in', seen)
  await again()
}

describe('<AuthFlow> goes on as it was', () => {
  it.each(Object.keys(ofAuthFlow) as (keyof typeof ofAuthFlow)[])('with another %s at each render', async (name) => {
    const { wiki, requests } = counted
    const again = renderAgain(() => <AuthFlow module="clientlogin" api={wiki.api} {...{ [name]: ofAuthFlow[name]() }} />)
    await logIn(again, name === 'messages' ? 'Go' : 'Log in')
    expect(requests).toEqual(name === 'initialInfo' ? ['GET tokens', ...forRefusal.slice(1)] : forRefusal)
  })

  it.each<[string, () => AuthFlowProps]>([
    ['an URL', () => ({ module: 'clientlogin', ...makeAnew(ofAuthFlow, 'initialInfo'), api: counted.wiki.api })],
    ['a client', () => ({ module: 'clientlogin', ...makeAnew(ofAuthFlow, 'initialInfo', 'fetch', 'headers') })],
  ])('with all of them, and %s', async (_, make) => {
    const again = renderAgain(() => <AuthFlow {...make()} />)
    await logIn(again, 'Go')
    expect(counted.requests).toEqual(forRefusal)
  })
})

/** A popup that waits. Each render has a transport of its own; the popup is that of one of them. */
function mockPopups() {
  const opened: { readonly onEvent: (event: RedirectEvent) => void; readonly window: RedirectWindow; readonly targets: string[] }[] = []
  const openPopup: RedirectTransport['openPopup'] = ({ onEvent }) => {
    const targets: string[] = []
    const window = { go: (target: string) => { targets.push(target) }, reopen: () => true, extend: vi.fn(), close: vi.fn() }
    opened.push({ onEvent, window, targets })
    return window
  }
  return { opened, transport: () => ({ openPopup: (options: Parameters<typeof openPopup>[0]) => openPopup(options) }) }
}

describe('a redirect goes on as it was', () => {
  it('with all options of it anew at each render', async () => {
    counted.wiki.configure({ providers: demoProviders })
    const { opened, transport } = mockPopups()
    const onPass = vi.fn()
    const make = () => ({ ...makeAnew(ofAuthFlow, 'initialInfo', 'fetch', 'headers'), transport: transport(), onPass: (pass: unknown) => { onPass(pass) }, allowedOrigins: [new URL(counted.wiki.api).origin] })
    const again = renderAgain(() => <AuthFlow module="clientlogin" returnUrl="/return.html" {...make()} />)
    await screen.findByLabelText('Username')
    await again()
    press('Log in with Harbour ID')
    await screen.findByText('Open again')
    await again()
    expect(opened).toHaveLength(1)
    const [popup] = opened
    expect(popup?.targets).toHaveLength(1)
    expect(popup?.window.close).not.toHaveBeenCalled()
    const url = new URL(counted.wiki.returnFrom(popup?.targets[0] ?? '', { user: 'alice' }))
    act(() => { popup?.onEvent({ kind: 'returned', parameters: [...url.searchParams] }) })
    await screen.findByText('You are logged in', seen)
    await again()
    expect(onPass).toHaveBeenCalledOnce()
    expect(counted.requests).toEqual(['GET authmanagerinfo|tokens', 'POST clientlogin', 'POST clientlogin'])
  })
})

describe('the captcha of another service', () => {
  it('stays solved with all props anew at each render', async () => {
    counted.wiki.configure({ captcha: 'turnstile', captchaAfterFailures: 0 })
    const renderWidget = vi.fn()
    vi.stubGlobal('turnstile', { render: (_: unknown, options: { callback: (token: string) => void }) => { renderWidget(); options.callback('solved-1') } })
    const again = renderAgain(() => <AuthFlow module="clientlogin" {...makeAnew(ofAuthFlow, 'initialInfo', 'fetch', 'headers', 'renderers')} nonce="n0nce" />)
    await screen.findByText('Captcha solved.')
    const count = renderWidget.mock.calls.length
    await again()
    expect(renderWidget).toHaveBeenCalledTimes(count)
    type('Username', 'DemoUser')
    type('Password', 'demo-pass')
    press('Go')
    await screen.findByText('You are logged in', seen)
  })
})

const ofCredentials: Anew<CredentialsProps> = { ...without(ofAuthFlow, 'initialInfo', 'onPass', 'onCancel', 'links'), onChange: nothing, onRemove: nothing, onLink: nothing }
const ofDialog: Anew<Omit<LoginDialogProps, 'login'>> = without(ofFlow, 'onPass', 'onCancel', 'links')
const ofSession: Anew<Pick<LogOutButtonProps, 'fetch' | 'headers'>> = ofClient
const ofLogOut: Anew<Omit<LogOutButtonProps, 'queryClient'>> = { ...ofSession, api: ofAuthFlow.api, style: ofFlow.style, messages: () => ({ 'log-out': 'Bye' }), onLogOut: nothing, onError: nothing, children: () => <b>Bye</b> }
const ofLoggedIn: Anew<Omit<LoggedInProps, 'queryClient'>> = {
  ...ofSession,
  api: ofAuthFlow.api,
  children: () => ({ username }) => <label>Notes of {username} <input /></label>,
  fallback: () => () => <p>Out</p>,
  loading: () => <p>…</p>,
}
const ofMessages: Anew<Omit<MessagesProviderProps, 'children'>> = { messages: ofFlow.messages }
const ofWikiText: Anew<WikiTextProps> = { text: () => ({ kind: 'html', html: '<b>Bold</b>' }) }

function without<Table extends object, Name extends keyof Table>(table: Table, ...names: readonly Name[]): Omit<Table, Name> {
  return Object.fromEntries(Object.entries(table).filter(([name]) => !names.some((one) => one === name))) as Omit<Table, Name>
}

async function logInBefore() {
  const client = newClient(counted.wiki, counted.wiki.fetch)
  await client.begin('clientlogin', { fields: [['username', 'LinkedUser'], ['password', 'linked-pass']], returnUrl: counted.wiki.api })
}

describe('with all props anew at each render', () => {
  it('<Credentials> keeps its list, its question and its forms', async () => {
    counted.wiki.configure({ providers: demoProviders })
    await logInBefore()
    const again = renderAgain(() => <Credentials {...makeAnew(ofCredentials, 'fetch', 'headers', 'renderers')} />)
    await screen.findByText('Connect your Beacon ID account')
    const asked = counted.requests.length
    await again()
    press('Unlink')
    await again()
    press('Cancel')
    fireEvent.click(await screen.findByRole('button', { name: /^Change/ }))
    const password = await screen.findByLabelText('New password')
    type('New password', 'a better one')
    await again()
    expect(password).toHaveValue('a better one')
    expect(counted.requests.slice(asked)).toEqual(['GET authmanagerinfo|tokens|userinfo'])
  })

  it.each<[string, () => ReactNode, string]>([
    ['ChangePassword', () => <ChangePassword {...makeAnew(without(ofAuthFlow, 'initialInfo', 'links'), 'fetch', 'headers')} />, 'New password'],
    ['ResetPassword', () => <ResetPassword {...makeAnew(without(ofAuthFlow, 'initialInfo'), 'fetch', 'headers')} />, 'Username'],
  ])('<%s> keeps its form', async (_, make, label) => {
    await logInBefore()
    const again = renderAgain(make)
    await screen.findByLabelText(label)
    type(label, 'typed')
    const asked = [...counted.requests]
    await again()
    expect(input(label)).toHaveValue('typed')
    expect(counted.requests).toEqual(asked)
  })

  it('<LoggedIn> keeps what is in it', async () => {
    await logInBefore()
    const again = renderAgain(() => <LoggedIn {...makeAnew(ofLoggedIn, 'fetch', 'headers')} />)
    fireEvent.input(await screen.findByLabelText('Notes of LinkedUser'), { target: { value: 'typed' } })
    await again()
    expect(input('Notes of LinkedUser')).toHaveValue('typed')
    expect(counted.requests).toEqual(['GET userinfo'])
  })

  it('<LogOutButton> stays', async () => {
    await logInBefore()
    const again = renderAgain(() => <LogOutButton {...makeAnew(ofLogOut, 'fetch', 'headers')} />)
    await screen.findByText('Bye')
    await again()
    expect(counted.requests).toEqual(['GET userinfo'])
  })

  it('<LoginDialog> keeps its login', async () => {
    await logInBefore()
    function Page() {
      const login = useWithLogin({ ...makeAnew(ofSession), api: counted.wiki.api, username: 'LinkedUser' })
      const [isDone, setDone] = useState(false)
      const save = async () => {
        await login.run(() => Promise.resolve(counted.requests.includes('POST clientlogin') ? {} : { error: { code: 'assertuserfailed' } }))
        setDone(true)
      }
      return <><button onClick={() => void save()}>Save</button>{isDone && <p>Saved</p>}<LoginDialog login={login} {...makeAnew(ofDialog)} /></>
    }
    const again = renderAgain(() => <Page />)
    press('Save')
    const dialog = within(await screen.findByRole('dialog'))
    const password = await dialog.findByLabelText('Password')
    type('Password', 'linked-pass')
    await again()
    expect(password).toHaveValue('linked-pass')
    fireEvent.click(dialog.getByText('Go'))
    await screen.findByText('Saved')
    await again()
  })

  it('what stands alone stays', async () => {
    const again = renderAgain(() => <MessagesProvider {...makeAnew(ofMessages)}><WikiText {...makeAnew(ofWikiText)} /><input aria-label="Note" /></MessagesProvider>)
    const note = await screen.findByLabelText('Note')
    await userEvent.setup().type(note, 'typed')
    await screen.findByText('Bold', { selector: 'b' })
    await again()
    expect(note).toHaveValue('typed')
  })
})
