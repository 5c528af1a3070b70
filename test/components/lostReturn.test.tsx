// A tab that is back from an identity provider, on a page that knows nothing of it.
import { screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { createAuthClient, isFailure } from '../../src/protocol.ts'
import { createFakeWiki } from '../../src/testing/index.ts'
import { logIn, logInBefore, renderFlow } from './renderFlow.tsx'

const notFinished = /couldn’t be completed.*try again/
const address = () => location.pathname + location.search + location.hash

afterEach(() => { history.replaceState(null, '', '/') })

describe('a return that the page does not know', () => {
  it.each([
    ['/login#mwa-return=code%3Dcode-of-the-provider', '/login'],
    ['/app?mwa-return=code%3Dcode-of-the-provider#/login', '/app#/login'],
    ['/app#/login?mwa-return=code%3Dcode-of-the-provider', '/app#/login'],
  ])('leaves the URL %s, is told, and lets the user log in again', async (from, to) => {
    history.replaceState(null, '', from)
    const flow = renderFlow()
    expect(await screen.findByRole('alert')).toHaveTextContent(notFinished)
    expect(address()).toBe(to)
    await logIn(flow, 'DemoUser', 'demo-pass')
    expect(await screen.findByRole('heading', { name: 'You are logged in' })).toBeVisible()
    expect(flow.calls.map(({ parameters }) => String(parameters)).join()).not.toContain('code-of-the-provider')
  })

  it('is told beside a form that was fetched before, whose captcha is asked for anew', async () => {
    const wiki = { features: { captcha: 'question', captchaAfterFailures: 0 } } as const
    const other = createFakeWiki(wiki)
    const initialInfo = await createAuthClient({ api: other.api, fetch: other.fetch }).info('clientlogin')
    if (isFailure(initialInfo)) throw new Error('The wiki has no fields')
    history.replaceState(null, '', '/login#mwa-return=code%3D1')
    const { calls } = renderFlow({ initialInfo, wiki })
    expect(await screen.findByRole('alert')).toHaveTextContent(notFinished)
    await waitFor(() => { expect(calls.filter(({ method }) => method === 'GET')).toHaveLength(1) })
    expect(screen.getByRole('alert')).toHaveTextContent(notFinished)
    expect(address()).toBe('/login')
  })

  it('is told after the question who is logged in', async () => {
    history.replaceState(null, '', '/login#mwa-return=code%3D1')
    renderFlow({ checkSession: true })
    expect(await screen.findByLabelText('Password')).toBeVisible()
    expect(screen.getByRole('alert')).toHaveTextContent(notFinished)
  })

  it('leaves the URL where the user is logged in already', async () => {
    history.replaceState(null, '', '/login#mwa-return=code%3D1')
    renderFlow({ checkSession: true, before: logInBefore('DemoUser', 'demo-pass') })
    expect(await screen.findByRole('button', { name: 'Continue as DemoUser' })).toBeVisible()
    expect(address()).toBe('/login')
  })
})
