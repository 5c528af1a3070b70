// The button that logs out, and what it asks before a temporary account is lost.
import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { LogOutButton } from '../../src/index.ts'
import { openSessionWiki, renderTab } from './sessionWiki.tsx'

const button = (name: string) => screen.findByRole('button', { name })

describe('<LogOutButton>', () => {
  it('logs a user out, says so, and takes the focus along', async () => {
    const { client } = await openSessionWiki({ as: 'DemoUser' })
    const onLogOut = vi.fn()
    renderTab(<LogOutButton api={client} onLogOut={onLogOut} />)
    await userEvent.click(await button('Log out'))
    expect(await screen.findByText('You’re logged out.')).toHaveFocus()
    expect(screen.getByRole('status')).toHaveTextContent('You’re logged out.')
    expect(screen.queryByRole('button')).toBeNull()
    expect(onLogOut).toHaveBeenCalledOnce()
  })

  it('says so in the other tabs, too, and leaves their focus where it is', async () => {
    const { client } = await openSessionWiki({ as: 'DemoUser' })
    const other = renderTab(<><LogOutButton api={client} /><input aria-label="Search" /></>)
    await button('Log out')
    const here = renderTab(<LogOutButton api={client} />)
    const search = screen.getByLabelText('Search')
    await userEvent.click(await within(here.container).findByRole('button'))
    search.focus()
    await waitFor(() => { expect(other.container).toHaveTextContent('You’re logged out.') })
    expect(other.container.querySelector('button')).toBeNull()
    expect(search).toHaveFocus()
  })

  it('shows nothing where nobody is logged in', async () => {
    const { client, asked } = await openSessionWiki()
    renderTab(<LogOutButton api={client} />)
    await waitFor(() => { expect(asked).toHaveLength(1) })
    expect(screen.getByRole('status')).toBeEmptyDOMElement()
    expect(screen.queryByRole('button')).toBeNull()
  })

  it('asks before a temporary account is lost, with the focus on what keeps it', async () => {
    const { client, asked } = await openSessionWiki({ as: 'temporary', features: { temporaryAccounts: true } })
    renderTab(<LogOutButton api={client} />)
    const user = userEvent.setup()
    await user.click(await button('Log out'))
    const stay = await button('Stay logged in')
    expect(stay).toHaveFocus()
    expect(stay).toHaveAccessibleDescription(/temporary account ~\d+-1.*can’t get back into it/)
    await user.click(stay)
    expect(await button('Log out')).toHaveFocus()
    expect(asked).not.toContain('logout')
    await user.click(await button('Log out'))
    await user.click(await button('Log out and lose this account'))
    expect(await screen.findByText('You’re logged out.')).toHaveFocus()
  })

  it.each([
    [{ canLogOut: false }, /another app keeps you logged in/],
    [{ noTokenCookies: true }, /Your session was lost/],
  ])('says why nobody was logged out: %o', async (features, text) => {
    const { client, wiki } = await openSessionWiki({ as: 'DemoUser' })
    wiki.configure(features)
    renderTab(<LogOutButton api={client} />)
    await userEvent.click(await button('Log out'))
    expect(await screen.findByRole('alert')).toHaveTextContent(text)
    expect(await button('Log out')).toHaveFocus()
  })

  it('speaks the language of the app, and takes attributes of its root', async () => {
    const { client } = await openSessionWiki({ as: 'DemoUser' })
    renderTab(<LogOutButton api={client} language="ar" data-testid="root" messages={{ 'log-out': 'خروج' }} />)
    expect(await button('خروج')).toBeVisible()
    expect(screen.getByTestId('root')).toHaveAttribute('dir', 'rtl')
  })
})

it('says what the app wants it to say, and tells the app why it has failed', async () => {
  const { client } = await openSessionWiki({ as: 'DemoUser', features: { canLogOut: false } })
  const onError = vi.fn()
  renderTab(<LogOutButton api={client} onError={onError}>Leave</LogOutButton>)
  await userEvent.click(await button('Leave'))
  expect(await screen.findByRole('alert')).toBeVisible()
  expect(onError).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ kind: 'api', code: 'cannotlogout' }))
})
