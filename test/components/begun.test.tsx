// `initialInfo` as a promise of the wiki's answer: no request but the one that the app has made, and nothing waits for it but the form.
import { act, render, screen, waitFor } from '@testing-library/react'
import { fireEvent } from '@testing-library/dom'
import { StrictMode, Suspense, useState, type ReactNode } from 'react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { AuthFlow, useAuthFlow, type UseAuthFlowOptions } from '../../src/index.ts'
import { createFakeWiki, type FakeWiki } from '../../src/testing/index.ts'
import { expectConsole } from '../expectConsole.ts'

const query = 'action=query&type=login&meta=authmanagerinfo%7Ctokens&amirequestsfor=login&amimessageformat=html&responselanginfo=1&format=json&formatversion=2&errorformat=plaintext'
let wiki: FakeWiki
let requests: string[]
let wikis = 0

beforeEach(() => {
  wiki = createFakeWiki({ api: new URL(`/begun${String((wikis += 1))}/api.php`, location.href).href })
  requests = []
  vi.stubGlobal('fetch', (...[input, init = {}]: Parameters<typeof fetch>) => {
    requests.push(init.method ?? 'GET')
    return wiki.fetch(input, init)
  })
})

/** What an app writes outside of its component. */
const ask = async (): Promise<unknown> => (await fetch(`${wiki.api}?${query}`)).json()

function Headless(options: Pick<UseAuthFlowOptions, 'api' | 'initialInfo'>) {
  const { state, formProps, fields, submitProps } = useAuthFlow({ module: 'clientlogin', ...options })
  if (state.kind === 'passed') return <p>Passed</p>
  return (
    <form {...formProps} data-state={state.kind}>
      {fields.map(({ name, label, labelProps, inputProps }) => <p key={name}><label {...labelProps}>{label}</label><input {...inputProps} /></p>)}
      <button {...submitProps}>Log in</button>
    </form>
  )
}

const Whole = (options: Pick<UseAuthFlowOptions, 'api' | 'initialInfo'>) => <AuthFlow module="clientlogin" {...options} />
const bindings = [['<AuthFlow>', Whole], ['useAuthFlow', Headless]] as const
const draw = (page: ReactNode) => render(<StrictMode><Suspense fallback="Suspended">{page}</Suspense></StrictMode>)

async function logIn(): Promise<void> {
  fireEvent.input(await screen.findByLabelText('Username'), { target: { value: 'DemoUser' } })
  fireEvent.input(screen.getByLabelText('Password'), { target: { value: 'demo-pass' } })
  fireEvent.click(screen.getByRole('button', { name: 'Log in' }))
  await screen.findByText(/^Passed|You are logged in/)
}

describe.each(bindings)('a promise as initialInfo of %s', (_, Login) => {
  it('logs in with the request of the app and one POST, under StrictMode', async () => {
    const answer = ask()
    draw(<Login api={wiki.api} initialInfo={answer} />)
    expect(screen.queryByText('Suspended')).toBeNull()
    await logIn()
    expect(requests).toEqual(['GET', 'POST'])
  })

  it('waits for an answer that comes late, and asks nothing meanwhile', async () => {
    let bring: (answer: unknown) => void = () => undefined
    const { container } = draw(<Login api={wiki.api} initialInfo={new Promise((resolve) => { bring = resolve })} />)
    expect(container.querySelector('[data-state=starting]')).not.toBeNull()
    expect(screen.queryByText('Suspended')).toBeNull()
    const answer = await ask()
    await act(async () => { bring(answer); await Promise.resolve() })
    await screen.findByLabelText('Username')
    expect(requests).toEqual(['GET'])
  })

  it('counts when the flow begins: another promise at each render starts nothing', async () => {
    expectConsole('warn', /"initialInfo" is another promise at each render/)
    const answer = await ask()
    let again: () => void = () => undefined
    function App() {
      const [count, setCount] = useState(0)
      again = () => { setCount(count + 1) }
      return <Login api={wiki.api} initialInfo={Promise.resolve(answer)} />
    }
    draw(<App />)
    fireEvent.input(await screen.findByLabelText('Username'), { target: { value: 'DemoUser' } })
    for (let count = 0; count < 3; count += 1) act(() => { again() })
    expect(screen.getByLabelText('Username')).toHaveValue('DemoUser')
    await logIn()
    expect(requests).toEqual(['GET', 'POST'])
  })

  it.each([
    ['rejects', () => Promise.reject(new Error('No'))],
    ['brings no answer', () => Promise.resolve('No')],
  ])('asks the wiki once if it %s', async (__, answer) => {
    expectConsole('warn', /"initialInfo" brought no answer/)
    draw(<Login api={wiki.api} initialInfo={answer()} />)
    await logIn()
    expect(requests).toEqual(['GET', 'POST'])
    expect(console.warn).toHaveBeenCalledTimes(1)
  })

  it.each([
    ['comes', (answer: unknown) => Promise.resolve(answer)],
    ['fails', () => Promise.reject(new Error('No'))],
  ])('does nothing if it %s after the component is gone', async (__, settle) => {
    const answer = await ask()
    let bring: (answer: unknown) => void = () => undefined
    const { unmount } = draw(<Login api={wiki.api} initialInfo={new Promise((resolve) => { bring = resolve })} />)
    unmount()
    // The flow stops one turn later.
    await new Promise((resolve) => { setTimeout(resolve) })
    await act(async () => { bring(settle(answer)); await Promise.resolve() })
    expect(requests).toEqual(['GET'])
    expect(document.body).toHaveTextContent('')
  })

  it('is asked anew by each later attempt', async () => {
    draw(<Login api={wiki.api} initialInfo={ask()} />)
    fireEvent.input(await screen.findByLabelText('Username'), { target: { value: 'DemoUser' } })
    fireEvent.input(screen.getByLabelText('Password'), { target: { value: 'guess' } })
    fireEvent.click(screen.getByRole('button', { name: 'Log in' }))
    await waitFor(() => { expect(requests).toEqual(['GET', 'POST', 'GET']) })
    await logIn()
    expect(requests).toEqual(['GET', 'POST', 'GET', 'POST'])
  })
})
