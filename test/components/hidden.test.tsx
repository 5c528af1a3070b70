// A login that an app hides and shows again, or draws in a portal inside of a form of its own.
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import * as React from 'react'
import { Suspense, useState, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { describe, expect, it, vi } from 'vitest'
import { AuthFlow, createAuthClient } from '../../src/index.ts'
import { createFakeWiki } from '../../src/testing/index.ts'

/** React 19.2 and later have it. */
const Activity = (React as { readonly Activity?: React.ComponentType<{ readonly mode: 'visible' | 'hidden'; readonly children: ReactNode }> }).Activity

function openLogin() {
  const wiki = createFakeWiki()
  return <AuthFlow module="clientlogin" api={createAuthClient({ api: wiki.api, fetch: wiki.fetch })} />
}

/** Types into both inputs, and returns them: elements that are hidden have no labels for users, but are there. */
async function type() {
  const username = await screen.findByLabelText<HTMLInputElement>('Username')
  const password = screen.getByLabelText<HTMLInputElement>('Password')
  fireEvent.change(username, { target: { value: 'DemoUser' } })
  fireEvent.change(password, { target: { value: 'demo-pass' } })
  return { username, password }
}

describe('a login beside something that suspends', () => {
  function Neighbour({ waitsFor }: { readonly waitsFor: Promise<void> & { isDone?: boolean } | undefined }) {
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- Suspense of all versions knows a thrown promise.
    if (waitsFor && !waitsFor.isDone) throw waitsFor
    return null
  }

  function openBeside() {
    let resolve: (() => void) | undefined
    const pending: Promise<void> & { isDone?: boolean } = new Promise<void>((done) => { resolve = () => { pending.isDone = true; done() } })
    let suspend: (() => void) | undefined
    let close: (() => void) | undefined
    const login = openLogin()
    function App() {
      const [isSuspended, setIsSuspended] = useState(false)
      const [isOpen, setIsOpen] = useState(true)
      suspend = () => { setIsSuspended(true) }
      close = () => { setIsOpen(false) }
      return isOpen && <Suspense fallback={<p>One moment</p>}>{login}<Neighbour waitsFor={isSuspended ? pending : undefined} /></Suspense>
    }
    render(<App />)
    return { suspend: () => { act(() => { suspend?.() }) }, resume: () => act(async () => { resolve?.(); await pending }), close: () => { act(() => { close?.() }) } }
  }

  it('keeps what was typed, passwords included, and sends it', async () => {
    const app = openBeside()
    const { username, password } = await type()
    app.suspend()
    expect(screen.getByText('One moment')).toBeVisible()
    await app.resume()
    expect(username).toHaveValue('DemoUser')
    expect(password).toHaveValue('demo-pass')
    fireEvent.click(screen.getByRole('button', { name: 'Log in' }))
    expect(await screen.findByRole('heading', { name: 'You are logged in' })).toBeVisible()
  })

  it('keeps no password if it is taken from the page while it is hidden', async () => {
    const app = openBeside()
    const { password } = await type()
    app.suspend()
    app.close()
    await waitFor(() => { expect(password).toHaveValue('') })
  })
})

describe.skipIf(!Activity)('a login in an <Activity>', () => {
  it('keeps what was typed while it is hidden, passwords included, and sends it', async () => {
    const Place = Activity!
    const login = openLogin()
    const { rerender } = render(<Place mode="visible">{login}</Place>)
    const { username, password } = await type()
    rerender(<Place mode="hidden">{login}</Place>)
    await act(() => new Promise((resolve) => { setTimeout(resolve) }))
    rerender(<Place mode="visible">{login}</Place>)
    expect(username).toHaveValue('DemoUser')
    expect(password).toHaveValue('demo-pass')
    fireEvent.click(await screen.findByRole('button', { name: 'Log in' }))
    expect(await screen.findByRole('heading', { name: 'You are logged in' })).toBeVisible()
  })
})

it('in a portal inside of a form of the app does not submit that form', async () => {
  const onSubmit = vi.fn()
  const place = document.body.appendChild(document.createElement('div'))
  render(<form onSubmit={onSubmit}>{createPortal(openLogin(), place)}</form>)
  await type()
  fireEvent.submit(screen.getByRole('button', { name: 'Log in' }))
  expect(await screen.findByRole('heading', { name: 'You are logged in' })).toBeVisible()
  expect(onSubmit).not.toHaveBeenCalled()
  place.remove()
})
