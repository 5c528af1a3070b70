// What an app shows of a session, on a server: nothing is asked there, and nothing breaks.
import { QueryClient } from '@tanstack/react-query'
import { createElement } from 'react'
import { renderToString } from 'react-dom/server'
import { expect, it, vi } from 'vitest'
import { LoggedIn, LoginDialog, LogOutButton, useWithLogin } from '../../src/index.ts'

const api = 'https://wiki.example/w/api.php'

function Page() {
  const queryClient = new QueryClient()
  const login = useWithLogin({ api })
  return createElement('main', undefined,
    createElement(LoggedIn, { api, queryClient, loading: 'A moment', children: 'Hello' }),
    createElement(LogOutButton, { api, queryClient }),
    createElement(LoginDialog, { login }),
  )
}

it('is rendered as long as nobody knows who is logged in', () => {
  const fetch = vi.spyOn(globalThis, 'fetch')
  const html = renderToString(createElement(Page))
  expect(html).toContain('A moment')
  expect(html).toContain('<dialog')
  expect(html).not.toMatch(/Hello|<button|open=/)
  expect(fetch).not.toHaveBeenCalled()
})
