// Logs in with a code, on a wiki in memory.
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { AuthFlow } from 'react-mediawiki-auth'
import { createFakeWiki } from 'react-mediawiki-auth/testing'

test('Ada logs in with her code', async () => {
  const wiki = createFakeWiki({ users: [{ name: 'Ada', password: 'secret', totp: { secret: 'KRUGS4ZANFZSA3TPOQQGC43F' } }] })
  jest.spyOn(globalThis, 'fetch').mockImplementation(wiki.fetch)
  const onPass = jest.fn()
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

test('a message of the wiki keeps its markup', async () => {
  const wiki = createFakeWiki({ users: [{ name: 'Ada', password: 'secret' }] })
  jest.spyOn(globalThis, 'fetch').mockImplementation(wiki.fetch)
  render(<AuthFlow module="clientlogin" api="/w/api.php" />)

  const user = userEvent.setup()
  await user.type(await screen.findByLabelText('Username'), 'Ada')
  await user.type(screen.getByLabelText('Password'), 'guess')
  await user.click(screen.getByRole('button', { name: 'Log in' }))
  expect(await screen.findByRole('alert')).toHaveProperty('textContent', expect.stringContaining('Incorrect username or password'))
})
