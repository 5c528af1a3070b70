// With `history`, "Back" leads from a later step to the form that began the flow.
import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { StrictMode } from 'react'
import { beforeEach, describe, expect, it } from 'vitest'
import { AuthFlow, createAuthClient } from '../../src/index.ts'
import { createFakeWiki } from '../../src/testing/index.ts'

let pages = 0

/** Where the user was before, and the page. */
beforeEach(() => {
  pages += 1
  history.pushState(null, '', `/before-${pages}`)
  history.pushState({ router: 'kept' }, '', `/login-${pages}`)
})

function open(withHistory = true) {
  const wiki = createFakeWiki()
  const api = createAuthClient({ api: wiki.api, fetch: wiki.fetch })
  const { unmount } = render(<StrictMode><AuthFlow module="clientlogin" api={api} history={withHistory} /></StrictMode>)
  return { wiki, unmount, user: userEvent.setup(), entries: history.length }
}

async function logIn(user: ReturnType<typeof userEvent.setup>): Promise<void> {
  await user.type(await screen.findByLabelText('Username'), 'TotpUser')
  await user.type(screen.getByLabelText('Password'), 'totp-pass{Enter}')
  await screen.findByLabelText('Verification code')
}

/** Resolves when the page is at another entry. */
function goBack(): Promise<void> {
  return new Promise((resolve) => {
    window.addEventListener('popstate', () => { resolve() }, { once: true })
    history.back()
  })
}

const isAt = (path: string) => waitFor(() => { expect(location.pathname).toBe(`/${path}-${pages}`) })

describe('the history of a flow', () => {
  it('leads back to the first form, with the name and without the password', async () => {
    const { user, entries } = open()
    await logIn(user)
    expect(history.length).toBe(entries + 1)
    await goBack()
    await waitFor(() => { expect(screen.getByLabelText('Username')).toHaveValue('TotpUser') })
    expect(screen.getByLabelText('Password')).toHaveValue('')
    await isAt('login')
  })

  it('holds nothing that was typed, and keeps what is the router\'s', async () => {
    const { user } = open()
    await logIn(user)
    expect(history.state).toMatchObject({ router: 'kept' })
    expect(JSON.stringify(history.state)).not.toMatch(/TotpUser|totp-pass/)
  })

  it('leads out of the page from the first form, and from a second attempt once more to the form', async () => {
    const { user } = open()
    await logIn(user)
    await goBack()
    await screen.findByLabelText('Username')
    await user.type(screen.getByLabelText('Password'), 'totp-pass{Enter}')
    await screen.findByLabelText('Verification code')
    await goBack()
    await screen.findByLabelText('Username')
    await goBack()
    await isAt('before')
  })

  it('leads out of the page by one "Back" after a pass', async () => {
    const { user, wiki } = open()
    await logIn(user)
    await user.type(screen.getByLabelText('Verification code'), `${await wiki.totpCode('TotpUser')}{Enter}`)
    await screen.findByRole('heading', { name: 'You are logged in' })
    await goBack()
    await isAt('before')
  })

  it('leads out of the page by one "Back" when the form is gone', async () => {
    const { user, unmount } = open()
    await logIn(user)
    unmount()
    await goBack()
    await isAt('before')
  })

  it('leads from a new password back to the login', async () => {
    const { user } = open()
    await user.type(await screen.findByLabelText('Username'), 'TotpUser')
    await user.click(await screen.findByRole('button', { name: /Forgot/ }))
    await waitFor(() => { expect(screen.queryByLabelText('Password')).toBeNull() })
    await goBack()
    await screen.findByLabelText('Password')
    await isAt('login')
  })

  it('stays as it is for a link to a part of the page', async () => {
    const { user } = open()
    await logIn(user)
    history.pushState(null, '', '#part')
    window.dispatchEvent(new PopStateEvent('popstate', { state: null }))
    expect(screen.getByLabelText('Verification code')).toBeInTheDocument()
  })

  it('is left alone by default', async () => {
    const { user, entries } = open(false)
    await logIn(user)
    expect(history.length).toBe(entries)
    expect(history.state).toEqual({ router: 'kept' })
  })

  it('is of each form by itself', async () => {
    const wikis = [createFakeWiki({ api: 'https://one.example/w/api.php' }), createFakeWiki({ api: 'https://two.example/w/api.php' })]
    render(<>{wikis.map((wiki) => <section key={wiki.api} aria-label={wiki.api}><AuthFlow module="clientlogin" api={createAuthClient({ api: wiki.api, fetch: wiki.fetch })} history /></section>)}</>)
    const user = userEvent.setup()
    for (const index of [0, 1]) {
      const names = await screen.findAllByLabelText('Username')
      await user.type(names[index === 0 ? 0 : names.length - 1]!, 'TotpUser')
      const passwords = screen.getAllByLabelText('Password')
      await user.type(passwords[passwords.length - 1 - (index === 0 ? 1 : 0)]!, 'totp-pass{Enter}')
      await waitFor(() => { expect(screen.getAllByLabelText('Verification code')).toHaveLength(index + 1) })
    }
    await goBack()
    await waitFor(() => { expect(screen.getAllByLabelText('Verification code')).toHaveLength(1) })
    await goBack()
    await waitFor(() => { expect(screen.queryAllByLabelText('Verification code')).toHaveLength(0) })
    await isAt('login')
  })
})
