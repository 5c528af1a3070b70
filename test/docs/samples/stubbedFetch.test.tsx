import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { AuthFlow } from 'react-mediawiki-auth'
import { createFakeWiki } from 'react-mediawiki-auth/testing'
import { expect, test, vi } from 'vitest'

test('Ada logs in with her code', async () => {
  const wiki = createFakeWiki({ users: [{ name: 'Ada', password: 'secret', totp: { secret: 'KRUGS4ZANFZSA3TPOQQGC43F' } }] })
  vi.stubGlobal('fetch', wiki.fetch)
  const onPass = vi.fn()
  render(<AuthFlow module="clientlogin" api="/w/api.php" onPass={onPass} />)

  const user = userEvent.setup()
  await user.type(await screen.findByLabelText('Username'), 'Ada')
  await user.type(screen.getByLabelText('Password'), 'secret')
  await user.click(screen.getByRole('button', { name: 'Log in' }))
  await user.type(await screen.findByLabelText('Verification code'), await wiki.totpCode('Ada'))
  await user.click(screen.getByRole('button', { name: 'Continue' }))

  await screen.findByRole('heading', { name: 'You are logged in' })
  expect(onPass).toHaveBeenCalledWith({ username: 'Ada' })
})
