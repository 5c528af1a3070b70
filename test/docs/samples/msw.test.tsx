import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http } from 'msw'
import { setupServer } from 'msw/node'
import { AuthFlow } from 'react-mediawiki-auth'
import { createFakeWiki } from 'react-mediawiki-auth/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'

const wiki = createFakeWiki({ users: [{ name: 'Ada', password: 'secret' }] })
const server = setupServer(http.all('*/w/*', ({ request }) => wiki.fetch(request)))
beforeAll(() => { server.listen({ onUnhandledRequest: 'error' }) })
afterAll(() => { server.close() })

test('a wrong password is refused', async () => {
  render(<AuthFlow module="clientlogin" api="/w/api.php" />)

  const user = userEvent.setup()
  await user.type(await screen.findByLabelText('Username'), 'Ada')
  await user.type(screen.getByLabelText('Password'), 'guess')
  await user.click(screen.getByRole('button', { name: 'Log in' }))

  const alert = await screen.findByRole('alert')
  expect(alert.textContent).toContain('Incorrect username or password')
})
