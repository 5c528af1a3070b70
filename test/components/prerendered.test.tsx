// A form that was prerendered: it is there at once, is compared with what the wiki says now, and sends nothing before.
import { act, render, screen, waitFor } from '@testing-library/react'
import { fireEvent } from '@testing-library/dom'
import { StrictMode, type ReactNode } from 'react'
import { hydrateRoot, type Root } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { AuthFlow, useAuthFlow, type AuthManagerInfo, type UseAuthFlowOptions } from '../../src/index.ts'
import { prerenderInfo } from '../../src/server/index.ts'
import { createFakeWiki, demoProviders, type FakeWiki, type FakeWikiFeatures } from '../../src/testing/index.ts'
import { expectLayoutEffects } from '../expectConsole.ts'

let wiki: FakeWiki
let requests: string[]
/** What the next requests wait for, and what becomes of them. */
let gate: Promise<unknown>
let open: () => void
let isOnline: boolean
let root: Root | undefined

beforeEach(() => {
  wiki = createFakeWiki({ api: new URL('/prerendered/api.php', location.href).href, features: { providers: demoProviders.slice(0, 1) } })
  requests = []
  isOnline = true
  close()
  vi.stubGlobal('fetch', async (...[input, init = {}]: Parameters<typeof fetch>) => {
    requests.push(init.method ?? 'GET')
    await gate
    if (!isOnline) throw new TypeError('Failed to fetch')
    return wiki.fetch(input, init)
  })
})
afterEach(() => {
  act(() => { root?.unmount() })
  root = undefined
  document.body.replaceChildren()
})

function close(): void {
  gate = new Promise<void>((resolve) => { open = resolve })
}

async function prerender(features: Partial<FakeWikiFeatures> = {}): Promise<AuthManagerInfo> {
  const own = createFakeWiki({ features: { providers: demoProviders.slice(0, 1), ...features } })
  return JSON.parse(JSON.stringify(await prerenderInfo({ api: own.api, fetch: own.openBrowser() }))) as AuthManagerInfo
}

type Options = Pick<UseAuthFlowOptions, 'api' | 'initialInfo' | 'username'>

function Headless(options: Options) {
  const { state, formProps, fields, submitProps, notice, isPending } = useAuthFlow({ module: 'clientlogin', ...options })
  if (state.kind === 'passed') return <p>Passed</p>
  return (
    <form {...formProps} data-state={state.kind} data-pending={isPending}>
      {notice && <div {...notice.noticeProps}>{notice.message}</div>}
      {fields.map((field) => field.type !== 'button' && <p key={field.name}><label {...field.labelProps}>{field.label}</label><input {...field.inputProps} /></p>)}
      <button {...submitProps}>Log in</button>
    </form>
  )
}

const Whole = (options: Options) => <AuthFlow module="clientlogin" {...options} />
const bindings = [['<AuthFlow>', Whole], ['useAuthFlow', Headless]] as const
const draw = (page: ReactNode) => render(<StrictMode>{page}</StrictMode>)

const username = () => screen.getByLabelText<HTMLInputElement>('Username')
const password = () => screen.getByLabelText<HTMLInputElement>('Password')
const button = () => screen.getByRole('button', { name: 'Log in' })
const type = (input: HTMLElement, value: string) => { fireEvent.input(input, { target: { value } }) }
const fill = () => { type(username(), 'DemoUser'); type(password(), 'demo-pass') }
const passed = () => screen.findByText(/^Passed|You are logged in/)
const isIn = (state: string) => waitFor(() => { expect(document.querySelector(`[data-state=${state}]`)).not.toBeNull() })

describe.each(bindings)('a prerendered info as initialInfo of %s', (_, Login) => {
  it('shows the form at once, asks once under StrictMode, and logs in with one POST', async () => {
    draw(<Login api={wiki.api} initialInfo={await prerender()} />)
    fill()
    expect(button()).not.toHaveAttribute('aria-disabled')
    expect(requests).toEqual(['GET'])
    open()
    await isIn('awaitingInput')
    fireEvent.click(button())
    await passed()
    expect(requests).toEqual(['GET', 'POST'])
  })

  it('keeps all elements, what was typed and the focus, where the wiki says the same', async () => {
    // Their help has markup, whose sanitiser comes at any time.
    wiki.configure({ providers: [] })
    const { container } = draw(<Login api={wiki.api} initialInfo={await prerender({ providers: [] })} />)
    fill()
    password().focus()
    const changes = vi.fn()
    const observer = new MutationObserver((records) => { changes(records.filter(({ type: kind, target }) => kind === 'childList' && !(target as Element).closest('[role=status]'))) })
    await isIn('refreshing')
    observer.observe(container, { subtree: true, childList: true, characterData: true })
    open()
    await isIn('awaitingInput')
    observer.disconnect()
    expect(changes.mock.calls.flat(2)).toEqual([])
    expect(username()).toHaveValue('DemoUser')
    expect(password()).toHaveValue('demo-pass')
    expect(password()).toHaveFocus()
  })

  it('sends a submit before that as soon as it has compared, once', async () => {
    draw(<Login api={wiki.api} initialInfo={await prerender()} />)
    fill()
    fireEvent.click(button())
    await waitFor(() => { expect(button()).toHaveAttribute('aria-disabled', 'true') })
    fireEvent.click(button())
    expect(requests).toEqual(['GET'])
    open()
    await passed()
    expect(requests).toEqual(['GET', 'POST'])
  })

  it('says what is missing only when it has compared, and sends nothing', async () => {
    draw(<Login api={wiki.api} initialInfo={await prerender()} />)
    type(username(), 'DemoUser')
    fireEvent.click(button())
    await waitFor(() => { expect(button()).toHaveAttribute('aria-disabled', 'true') })
    expect(password()).not.toHaveAttribute('aria-invalid', 'true')
    open()
    await waitFor(() => { expect(password()).toHaveAttribute('aria-invalid', 'true') })
    await waitFor(() => { expect(button()).not.toHaveAttribute('aria-disabled') })
    expect(requests).toEqual(['GET'])
  })

  it('shows what has come since, such as a captcha, and keeps what was typed', async () => {
    const initialInfo = await prerender()
    wiki.configure({ captcha: 'simple', captchaAfterFailures: 0 })
    draw(<Login api={wiki.api} initialInfo={initialInfo} />)
    fill()
    fireEvent.click(button())
    open()
    const inputs = await waitFor(() => {
      const all = ['username', 'password', 'captchaWord'].flatMap((name) => document.querySelector<HTMLInputElement>(`[name=${name}]`) ?? [])
      expect(all).toHaveLength(3)
      return all
    })
    expect(inputs.map(({ value }) => value)).toEqual(['DemoUser', 'demo-pass', ''])
    await waitFor(() => { expect(inputs[2]).toHaveAttribute('aria-invalid', 'true') })
    expect(requests).toEqual(['GET'])
  })

  it('takes away what the wiki no longer asks for, and keeps the rest', async () => {
    const initialInfo = await prerender()
    wiki.configure({ rememberMe: 'always' })
    draw(<Login api={wiki.api} initialInfo={initialInfo} />)
    expect(document.querySelector('[type=checkbox]')).not.toBeNull()
    fill()
    open()
    await waitFor(() => { expect(document.querySelector('[type=checkbox]')).toBeNull() })
    fireEvent.click(button())
    await passed()
    expect(requests).toEqual(['GET', 'POST'])
  })

  it('does not send what could not be compared: it says so, keeps what was typed, and asks again with the next submit', async () => {
    draw(<Login api={wiki.api} initialInfo={await prerender()} />)
    fill()
    fireEvent.click(button())
    isOnline = false
    open()
    await screen.findByText(/Can’t reach the wiki/)
    const asked = requests.length
    expect(requests).not.toContain('POST')
    expect(password()).toHaveValue('demo-pass')
    await waitFor(() => { expect(button()).not.toHaveAttribute('aria-disabled') })
    isOnline = true
    fireEvent.click(button())
    await passed()
    expect(requests.slice(asked)).toEqual(['GET', 'POST'])
  })

  it('keeps the name that the app has given', async () => {
    draw(<Login api={wiki.api} initialInfo={await prerender()} username="Ada" />)
    expect(username()).toHaveValue('Ada')
    open()
    await isIn('awaitingInput')
    expect(username()).toHaveValue('Ada')
  })

  it('hydrates what a build has rendered, and keeps what was typed before', async () => {
    expectLayoutEffects()
    const page = <Login api={wiki.api} initialInfo={await prerender()} />
    const container = document.body.appendChild(document.createElement('div'))
    container.innerHTML = renderToString(page)
    expect(button()).toBeDisabled()
    const typedInto = [username(), password()]
    username().value = 'DemoUser'
    password().value = 'demo-pass'
    act(() => { root = hydrateRoot(container, page) })
    expect([username(), password()]).toEqual(typedInto)
    expect(button()).toBeEnabled()
    fireEvent.click(button())
    open()
    await passed()
    expect(requests).toEqual(['GET', 'POST'])
  })
})

it('shows at the pressed button that a submit waits', async () => {
  render(<Whole api={wiki.api} initialInfo={await prerender()} />)
  const provider = screen.getByRole('button', { name: /Harbour ID/ })
  fireEvent.click(provider)
  await waitFor(() => { expect(provider).toHaveAttribute('data-working') })
  expect(button()).toHaveAttribute('aria-disabled', 'true')
  expect(button()).not.toHaveAttribute('data-working')
  expect(requests).toEqual(['GET'])
})

describe('a value that the wiki gives a field', () => {
  const text = { type: 'string', help: undefined, optional: false, sensitive: false, label: { kind: 'text', text: 'Town' }, name: 'town' } as const
  const box = { ...text, type: 'checkbox', name: 'keep', label: { kind: 'text', text: 'Keep' } } as const
  const wire = { town: { type: 'string', label: 'Town', value: 'Aachen' }, keep: { type: 'checkbox', label: 'Keep', value: true } }
  const answer = { query: { authmanagerinfo: { canauthenticatenow: true, requests: [{ id: 'Own', required: 'required', fields: wire }] }, tokens: { logintoken: 't+\\' } } }
  const town = () => screen.getByLabelText('Town')
  const keep = () => screen.getByRole('checkbox')

  async function compare(use: () => void): Promise<void> {
    const info = await prerender()
    const fields = [{ ...text, value: '' }, { ...box, checked: false }]
    vi.stubGlobal('fetch', async () => { await gate; return Response.json(answer) })
    draw(<Whole api={wiki.api} initialInfo={{ ...info, requests: [{ id: 'Own', kind: 'Own', metadata: {}, required: 'required', provider: undefined, account: undefined, fields }] }} />)
    use()
    open()
    await isIn('awaitingInput')
  }

  it('is filled in where the user has left the field alone', async () => {
    await compare(() => undefined)
    expect(town()).toHaveValue('Aachen')
    expect(keep()).toBeChecked()
  })

  it('is not, where the user has filled it in', async () => {
    await compare(() => { type(town(), 'Ulm'); fireEvent.click(keep()) })
    expect(town()).toHaveValue('Ulm')
    expect(keep()).toBeChecked()
  })
})
