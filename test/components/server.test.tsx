// @vitest-environment jsdom
// Rendering on a server, and hydration in a browser.
import { act, screen, waitFor } from '@testing-library/react'
import { createRoot, hydrateRoot, type Root } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { AuthFlow, createAuthClient, type AuthManagerInfo, type FieldRenderer } from '../../src/index.ts'
import { useAuthFlow, type UseAuthFlowOptions } from '../../src/hooks.ts'
import { createFakeWiki, type FakeWikiOptions } from '../../src/testing/index.ts'
import { never, removeCredentials, stubCredentials } from '../requests/stubCredentials.ts'
import { expectLayoutEffects, expectReact18 } from '../expectConsole.ts'

let root: Root | undefined
afterEach(() => {
  act(() => { root?.unmount() })
  document.body.replaceChildren()
  removeCredentials()
})

async function prepare(options?: FakeWikiOptions) {
  const wiki = createFakeWiki(options)
  const calls: string[] = []
  const client = createAuthClient({ api: wiki.api, fetch: (input, init) => { calls.push(init?.method ?? 'GET'); return wiki.fetch(input, init) } })
  const info = await createAuthClient({ api: wiki.api, fetch: wiki.openBrowser() }).info('clientlogin')
  if (info.kind !== 'info') throw new Error(info.kind)
  // Serialised, as a page would contain it.
  return { client, calls, info: JSON.parse(JSON.stringify(info)) as AuthManagerInfo }
}

function DrawnByApp(props: Pick<UseAuthFlowOptions<'clientlogin'>, 'api' | 'initialInfo'>) {
  const { formProps, fields, submitProps, submitLabel } = useAuthFlow({ module: 'clientlogin', ...props })
  return (
    <form {...formProps}>
      {fields.map(({ name, inputProps }) => <input key={name} {...inputProps} />)}
      <button {...submitProps}>{submitLabel}</button>
    </form>
  )
}

describe('a flow on a server', () => {
  it('renders a placeholder if there is no info', async () => {
    const { client, calls } = await prepare()
    expectLayoutEffects()
    const html = renderToString(<AuthFlow module="clientlogin" api={client} />)
    expect(html).toContain('data-state="starting"')
    expect(html).not.toContain('<form')
    expect(calls).toEqual([])
  })

  it('renders inputs that can be used at once, and no token, if there is an info', async () => {
    expectLayoutEffects()
    const { client, info } = await prepare()
    const html = renderToString(<AuthFlow module="clientlogin" api={client} initialInfo={info} username="Ada" />)
    expect(html).toContain('value="Ada"')
    expect(html).toMatch(/<form[^>]*method="post"/)
    expect(html).not.toMatch(/<input[^>]*disabled/)
    expect(html).not.toContain('token')
  })

  it('cannot be sent before the browser has taken over, not even by Enter, and says so where scripts are off', async () => {
    expectLayoutEffects()
    const { client, info } = await prepare()
    const app = <AuthFlow module="clientlogin" api={client} initialInfo={info} />
    const container = document.body.appendChild(document.createElement('div'))
    container.innerHTML = renderToString(app)
    const submits = () => [...container.querySelectorAll<HTMLButtonElement>('button:not([type=button])')].map(({ disabled }) => disabled)
    // The first one is what Enter presses.
    expect(submits()).toEqual([true, true])
    expect(container.querySelector('noscript')).toHaveTextContent('This form needs JavaScript.')
    await act(async () => { root = hydrateRoot(container, app); await Promise.resolve() })
    expect(submits()).toEqual([false])
    expect(container.querySelector('noscript')).toBeNull()
  })

  it('cannot be sent before that where an app draws the form, either', async () => {
    expectLayoutEffects()
    const { client, info } = await prepare()
    const app = <DrawnByApp api={client} initialInfo={info} />
    const container = document.body.appendChild(document.createElement('div'))
    container.innerHTML = renderToString(app)
    expect(screen.getByRole('button', { name: 'Log in' })).toBeDisabled()
    await act(async () => { root = hydrateRoot(container, app); await Promise.resolve() })
    expect(screen.getByRole('button', { name: 'Log in' })).toBeEnabled()
  })

  it('hydrates without a warning, keeps what was typed before, and logs in with two requests', async () => {
    expectLayoutEffects()
    const { client, calls, info } = await prepare()
    const app = <AuthFlow module="clientlogin" api={client} initialInfo={info} />
    const container = document.body.appendChild(document.createElement('div'))
    container.innerHTML = renderToString(app)
    screen.getByLabelText<HTMLInputElement>('Username').value = 'DemoUser'
    screen.getByLabelText<HTMLInputElement>('Password').value = 'demo-pass'
    await act(async () => { root = hydrateRoot(container, app); await Promise.resolve() })
    expect(screen.getByLabelText('Username')).toHaveValue('DemoUser')
    expect(screen.getByLabelText('Password')).toHaveValue('demo-pass')
    act(() => { screen.getByRole('button', { name: 'Log in' }).click() })
    await waitFor(() => { expect(screen.getByRole('heading')).toHaveTextContent('You are logged in') })
    expect(calls).toEqual(['GET', 'POST'])
  })

  it('hydrates each field once, and leaves the elements of the server where they are', async () => {
    expectLayoutEffects()
    const { client, info } = await prepare()
    const rendered: string[] = []
    const Counted: FieldRenderer<'string'> = ({ inputProps, labelText, labelProps }) => {
      rendered.push(inputProps.name)
      return <><label {...labelProps}>{labelText}</label><input {...inputProps} /></>
    }
    const app = <AuthFlow module="clientlogin" api={client} initialInfo={info} renderers={{ types: { string: Counted } }} />
    const container = document.body.appendChild(document.createElement('div'))
    container.innerHTML = renderToString(app)
    const before = [...container.querySelectorAll('.mwa-fields *')]
    expect(rendered).toEqual(['username'])
    await act(async () => { root = hydrateRoot(container, app); await Promise.resolve() })
    expect(rendered).toEqual(['username', 'username'])
    expect([...container.querySelectorAll('.mwa-fields *')]).toEqual(before)
    expect(before.every((element) => element.isConnected)).toBe(true)
  })

  it.each([
    ['an element beside an input', (container: HTMLElement) => { container.querySelector('[name=password]')!.after(document.createElement('div')) }],
    ['an element before the form', (container: HTMLElement) => { container.querySelector('form')!.before(document.createElement('aside')) }],
    ['an element around an input', (container: HTMLElement) => {
      const input = container.querySelector('[name=username]')!
      const around = document.createElement('span')
      input.replaceWith(around)
      around.append(input)
    }],
  ])('keeps what was typed before, and the focus, although an extension has put %s', async (_, extend) => {
    expectLayoutEffects()
    const { client, calls, info } = await prepare()
    const app = <AuthFlow module="clientlogin" api={client} initialInfo={info} />
    const container = document.body.appendChild(document.createElement('div'))
    container.innerHTML = renderToString(app)
    extend(container)
    screen.getByLabelText<HTMLInputElement>('Username').value = 'DemoUser'
    const before = screen.getByLabelText<HTMLInputElement>('Password')
    before.value = 'demo-pass'
    const wasTicked = screen.getByRole<HTMLInputElement>('checkbox')
    wasTicked.checked = true
    before.focus()
    before.setSelectionRange(2, 3)
    const errors: unknown[] = []
    expectReact18(/[^]/)
    await act(async () => { root = hydrateRoot(container, app, { onRecoverableError: (error) => { errors.push(error) } }); await Promise.resolve() })
    expect(errors).not.toEqual([])
    const password = screen.getByLabelText<HTMLInputElement>('Password')
    expect(password).not.toBe(before)
    expect(screen.getByLabelText('Username')).toHaveValue('DemoUser')
    expect(password).toHaveValue('demo-pass')
    expect(screen.getByRole('checkbox')).toBeChecked()
    expect(password).toHaveFocus()
    expect(password.selectionStart).toBe(2)
    expect(before.value).toBe('')
    expect(container.innerHTML).not.toMatch(/demo-pass|DemoUser/)
    act(() => { screen.getByRole('button', { name: 'Log in' }).click() })
    await waitFor(() => { expect(screen.getByRole('heading')).toHaveTextContent('You are logged in') })
    expect(calls).toEqual(['GET', 'POST'])
  })

  // The second time its code is there already when the page hydrates.
  it.each(['for the first time', 'once more'])('renders no button for a passkey before the browser has said whether it can ask for one: %s', async () => {
    expectLayoutEffects()
    const { client, info } = await prepare({ features: { passkeyLogin: true, passkeyButtons: true } })
    const app = <AuthFlow module="clientlogin" api={client} initialInfo={info} />
    const html = renderToString(app)
    expect(html).not.toMatch(/passkey/i)
    const errors: unknown[] = []
    const hydrate = async () => {
      act(() => { root?.unmount() })
      const container = document.createElement('div')
      document.body.replaceChildren(container)
      container.innerHTML = html
      await act(async () => {
        root = hydrateRoot(container, app, { onRecoverableError: (error) => { errors.push(error) } })
        await vi.dynamicImportSettled()
      })
    }
    await hydrate()
    expect(screen.queryByRole('button', { name: /passkey/ })).toBeNull()
    stubCredentials(never)
    await hydrate()
    expect(screen.getByRole('button', { name: 'Use your passkey' })).toBeVisible()
    expect(errors).toEqual([])
  })

  it('takes over nothing from a form that is not replaced by it', async () => {
    const { client, info } = await prepare()
    const container = document.body.appendChild(document.createElement('div'))
    const other = document.body.appendChild(document.createElement('form'))
    other.innerHTML = '<input name="username" value=""><input name="password" type="password">'
    other.noValidate = true
    other.method = 'post'
    other.querySelector<HTMLInputElement>('[name=password]')!.value = 'of another form'
    root = createRoot(container)
    await act(async () => { root?.render(<AuthFlow module="clientlogin" api={client} initialInfo={info} />); await Promise.resolve() })
    expect(screen.getByLabelText('Password')).toHaveValue('')
  })
})
