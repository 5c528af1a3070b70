// A redirect in a browser that lets the page store nothing.
import { screen, waitFor } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { openPopup, redirectInTab } from '../../src/redirect/index.ts'
import { popupStateKey, tabRedirectKey } from '../../src/redirect/storageKeys.ts'
import { demoProviders } from '../../src/testing/index.ts'
import { renderFlow } from '../components/renderFlow.tsx'
import { blockStorage, storageFailures } from './blockStorage.ts'
import { stubLocation } from './stubLocation.ts'

const pending = { api: 'https://wiki.example/w/api.php', module: 'clientlogin', parameterNames: ['code'], host: 'idp.example', label: '' }
const target = 'https://idp.example/authorize'
const warning = /doesn’t let this page store anything.*have to start again/

beforeEach(() => {
  sessionStorage.clear()
  window.name = ''
})

describe.each(storageFailures)('where the storage %s', (failure) => {
  it('this tab stays, unless the user knows that the way back is lost', () => {
    const left = stubLocation()
    blockStorage[failure]()
    expect(redirectInTab(target, pending, false)).toBe('storageBlocked')
    expect(left).not.toHaveBeenCalled()
    const cancel = redirectInTab(target, pending, true)
    expect(left).toHaveBeenCalledWith(target)
    expect(cancel).toBeTypeOf('function')
    expect(() => { if (typeof cancel === 'function') cancel() }).not.toThrow()
  })

  it('a popup opens', () => {
    blockStorage[failure]()
    const open = vi.spyOn(window, 'open').mockReturnValue({ closed: false, close: () => undefined, postMessage: () => undefined } as unknown as Window)
    openPopup({ returnUrl: 'https://app.example/return.html', timeoutMs: 1000, messages: {}, onEvent: () => undefined })?.close()
    expect(open).toHaveBeenCalledOnce()
  })

  it('the page says so before it leaves in this tab, and leaves if the user wants to', async () => {
    const left = stubLocation()
    blockStorage[failure]()
    const { user } = renderFlow({ wiki: { features: { providers: demoProviders } } })
    await user.click(await screen.findByRole('button', { name: 'Log in with Harbour ID' }))
    await user.click(await screen.findByRole('button', { name: 'Continue in this tab' }))
    expect((await screen.findByText(warning)).closest('[role=status]')).not.toBeNull()
    expect(left).not.toHaveBeenCalled()
    expect(screen.getByRole('button', { name: 'Cancel' })).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Continue in this tab' }))
    await waitFor(() => { expect(left).toHaveBeenCalledOnce() })
  })
})

describe('without storage', () => {
  it('an app that always redirects in this tab asks first', async () => {
    const left = stubLocation()
    blockStorage['is full']()
    const { user } = renderFlow({ redirect: 'tab', wiki: { features: { providers: demoProviders } } })
    await user.click(await screen.findByRole('button', { name: 'Log in with Harbour ID' }))
    expect(await screen.findByText(warning)).toBeVisible()
    expect(left).not.toHaveBeenCalled()
    expect(screen.queryByRole('button', { name: /^Continue with/ })).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Continue in this tab' }))
    await waitFor(() => { expect(left).toHaveBeenCalledOnce() })
  })

  it('the popup stays when the tab cannot leave, and comes back in a new window', async () => {
    stubLocation()
    blockStorage['is full']()
    const closed = vi.fn()
    const reopen = vi.fn(() => true)
    const transport = { openPopup: () => ({ go: () => undefined, reopen, close: closed }) }
    const { user } = renderFlow({ returnUrl: '/return.html', transport, wiki: { features: { providers: demoProviders } } })
    await user.click(await screen.findByRole('button', { name: 'Log in with Harbour ID' }))
    await user.click(await screen.findByRole('button', { name: 'Continue in this tab' }))
    expect(await screen.findByText(warning)).toBeVisible()
    expect(closed).not.toHaveBeenCalled()
    await user.click(screen.getByRole('button', { name: /^Continue with/ }))
    expect(await screen.findByRole('button', { name: 'Open again' })).toBeVisible()
    expect(reopen).toHaveBeenCalledOnce()
  })

  it('the tab leaves at once when it can store again', async () => {
    const left = stubLocation()
    blockStorage['is full']()
    const { user } = renderFlow({ wiki: { features: { providers: demoProviders } } })
    await user.click(await screen.findByRole('button', { name: 'Log in with Harbour ID' }))
    await user.click(await screen.findByRole('button', { name: 'Continue in this tab' }))
    await screen.findByText(warning)
    vi.restoreAllMocks()
    await user.click(screen.getByRole('button', { name: 'Continue in this tab' }))
    await waitFor(() => { expect(left).toHaveBeenCalledOnce() })
    expect(sessionStorage.getItem(tabRedirectKey)).not.toBeNull()
  })
})

describe('with storage', () => {
  it('this tab leaves at once, and is no popup any more', () => {
    history.replaceState(null, '', '/login?next=1#top')
    const left = stubLocation()
    sessionStorage.setItem(popupStateKey, '{}')
    window.name = `mwa-${'0'.repeat(32)}-0`
    redirectInTab(target, pending, false)
    expect(left).toHaveBeenCalledWith(target)
    expect(window.name).toBe('')
    expect(JSON.parse(sessionStorage.getItem(tabRedirectKey) ?? '')).toMatchObject({ ...pending, path: '/login?next=1#top' })
    expect(sessionStorage.getItem(popupStateKey)).toBeNull()
  })

  it('this tab that does not leave after all forgets it', () => {
    stubLocation()
    const cancel = redirectInTab(target, pending, false)
    if (typeof cancel === 'function') cancel()
    expect(sessionStorage).toHaveLength(0)
  })

  it.each([`x-mwa-${'0'.repeat(32)}-0`, `mwa-${'0'.repeat(32)}-0-x`, 'the window of an app'])('this tab keeps a name that is not of a popup: %s', (name) => {
    stubLocation()
    window.name = name
    redirectInTab(target, pending, false)
    expect(window.name).toBe(name)
  })
})
