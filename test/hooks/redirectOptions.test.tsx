// What the redirect options of an app mean for the wiki and the browser.
import { screen } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { demoProviders } from '../../src/testing/index.ts'
import { logIn, renderFlow } from '../components/renderFlow.tsx'

afterEach(() => { history.replaceState(null, '', '/') })

describe('the return URL', () => {
  it.each([
    ['/login?next=1#top', undefined, '/login'],
    // A path that begins with two slashes is the address of another host when it stands alone.
    ['//evil.example/login', undefined, '//evil.example/login'],
    ['/a/login', 'return.html?a=1', '/a/return.html?a=1'],
    ['/a/login', '/return.html', '/return.html'],
  ])('of the page %s is, with %s, on its own origin: %s', async (page, returnUrl, expected) => {
    history.replaceState(null, '', location.origin + page)
    const flow = renderFlow({ returnUrl })
    await logIn(flow, 'DemoUser', 'demo-pass')
    await screen.findByRole('heading', { name: 'You are logged in' })
    expect(flow.calls.at(-1)?.parameters.get('loginreturnurl')).toBe(location.origin + expected)
  })
})

describe('allowed origins', () => {
  const provider = 'Log in with Harbour ID'

  it('stop a redirect to any other', async () => {
    const go = vi.fn()
    const transport = { openPopup: () => ({ go, reopen: () => true, close: () => undefined }) }
    const { user } = renderFlow({ allowedOrigins: ['https://other.example'], returnUrl: '/return.html', transport, wiki: { features: { providers: demoProviders } } })
    await user.click(await screen.findByRole('button', { name: provider }))
    expect(await screen.findByRole('alert')).toHaveTextContent(/isn’t safe/)
    expect(go).not.toHaveBeenCalled()
  })

  it('let a redirect to one of them pass', async () => {
    const go = vi.fn()
    const transport = { openPopup: () => ({ go, reopen: () => true, close: () => undefined }) }
    const wiki = { features: { providers: demoProviders } }
    const { user, unmount } = renderFlow({ returnUrl: '/return.html', transport, wiki })
    await user.click(await screen.findByRole('button', { name: provider }))
    await screen.findByRole('button', { name: 'Open again' })
    const { origin } = new URL(String(go.mock.calls[0]?.[0]))
    unmount()
    const allowed = renderFlow({ allowedOrigins: [origin], returnUrl: '/return.html', transport, wiki })
    await allowed.user.click(await screen.findByRole('button', { name: provider }))
    expect(await screen.findByRole('button', { name: 'Open again' })).toBeVisible()
    expect(go).toHaveBeenCalledTimes(2)
  })
})
