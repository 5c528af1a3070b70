// What the guide does in the browser with a page that a build has made.
import { act, fireEvent, screen } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { createFakeWiki } from '../../../src/testing/index.ts'
import { expectLayoutEffects } from '../../expectConsole.ts'
import { prerenderLogin } from './prerenderLogin.tsx'

it('takes over the form of the page, with what was typed, and logs in', async () => {
  expectLayoutEffects()
  vi.stubGlobal('fetch', createFakeWiki({ api: 'https://wiki.example/w/api.php' }).fetch)
  document.body.innerHTML = await prerenderLogin('<div id="root"></div>')
  vi.stubGlobal('fetch', createFakeWiki({ api: new URL('/w/api.php', location.href).href }).fetch)
  const password = screen.getByLabelText<HTMLInputElement>('Password')
  screen.getByLabelText<HTMLInputElement>('Username').value = 'DemoUser'
  password.value = 'demo-pass'
  await act(async () => { await import('./hydrateLogin.tsx') })
  expect(screen.getByLabelText('Password')).toBe(password)
  fireEvent.click(screen.getByRole('button', { name: 'Log in' }))
  expect(await screen.findByText('You are logged in')).toBeVisible()
})
