// What the user sees during a redirect: how the provider is called, a time that runs out, and a return page that is missing.
import { act, screen } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import type { RedirectEvent, RedirectTransport } from '../../src/index.ts'
import { demoProviders } from '../../src/testing/index.ts'
import { renderFlow, visibleOnly } from './renderFlow.tsx'

/** Starts a redirect to Harbour ID in a mock popup. */
async function startRedirect() {
  let send: (event: RedirectEvent) => void = () => undefined
  const extend = vi.fn()
  const open: RedirectTransport['openPopup'] = (opening) => {
    send = opening.onEvent
    return { go: () => undefined, reopen: () => true, extend, close: () => undefined }
  }
  const onError = vi.fn()
  const flow = renderFlow({ returnUrl: '/return.html', transport: { openPopup: open }, onError, wiki: { features: { providers: demoProviders } } })
  await flow.user.click(await screen.findByRole('button', { name: 'Log in with Harbour ID' }))
  await screen.findByRole('button', { name: 'Open again' })
  const sendEvent = (event: RedirectEvent) => act(async () => {
    send(event)
    await Promise.resolve()
  })
  return { ...flow, sendEvent, extend, onError }
}

const warning = /will soon stop waiting for/

describe('a redirect whose time runs out', () => {
  it('is announced, and leaves the focus where it is', async () => {
    const { sendEvent } = await startRedirect()
    expect(screen.queryByText(warning)).toBeNull()
    screen.getByRole('button', { name: 'Cancel' }).focus()
    await sendEvent({ kind: 'timeoutWarning' })
    expect((await screen.findByText(warning)).closest('[role=status]')).not.toBeNull()
    expect(screen.getByRole('button', { name: 'Cancel' })).toHaveFocus()
  })

  it('is extended on request, and keeps the focus when the button disappears', async () => {
    const { user, sendEvent, extend } = await startRedirect()
    await sendEvent({ kind: 'timeoutWarning' })
    await user.click(await screen.findByRole('button', { name: 'Wait longer' }))
    expect(extend).toHaveBeenCalledOnce()
    expect(screen.queryByText(warning)).toBeNull()
    expect(screen.queryByRole('button', { name: 'Wait longer' })).toBeNull()
    expect(screen.getByRole('heading')).toHaveFocus()
    await sendEvent({ kind: 'timeoutWarning' })
    expect(await screen.findByText(warning)).toBeVisible()
  })

  it('is extended if the user opens the popup again', async () => {
    const { user, sendEvent, extend } = await startRedirect()
    await sendEvent({ kind: 'timeoutWarning' })
    await user.click(screen.getByRole('button', { name: 'Open again' }))
    expect(extend).toHaveBeenCalledOnce()
    expect(screen.queryByText(warning)).toBeNull()
    expect(screen.getByRole('button', { name: 'Open again' })).toHaveFocus()
  })

  it('ends if the user does nothing', async () => {
    const { sendEvent } = await startRedirect()
    await sendEvent({ kind: 'timeoutWarning' })
    await sendEvent({ kind: 'timedOut' })
    expect(await screen.findByRole('alert')).toHaveTextContent('The sign-in timed out.')
  })
})

describe('the words of a redirect', () => {
  it('name the provider as its button does, with its host', async () => {
    await startRedirect()
    expect(screen.getByText('Continue signing in at Harbour ID (wiki.example) in the window that just opened.', visibleOnly)).toBeVisible()
  })
})

describe('a return page that is missing', () => {
  const missing = { kind: 'returnPageMissing' } as const

  it('is told to the app once, and this tab is offered', async () => {
    const { sendEvent, onError } = await startRedirect()
    await sendEvent(missing)
    await sendEvent(missing)
    expect(onError.mock.calls).toEqual([[missing]])
    expect((await screen.findByText(/The window that opened can’t take you there/)).closest('[role=status]')).not.toBeNull()
    expect(screen.getByRole('button', { name: 'Continue in this tab' })).toHaveClass('mwa-primary')
  })

  it('does not end the redirect, because a page may be late', async () => {
    const { sendEvent } = await startRedirect()
    await sendEvent(missing)
    await sendEvent({ kind: 'returned', parameters: [['state', 'any']] })
    // It was posted, and the wiki refuses it.
    expect(await screen.findByRole('alert')).toHaveTextContent('That answer belongs to another attempt.')
  })

  it('is not told as a window that may be closed when the user closes it', async () => {
    const { sendEvent } = await startRedirect()
    await sendEvent(missing)
    await sendEvent({ kind: 'popupMaybeClosed' })
    expect(screen.queryByText(/Still signing in/)).toBeNull()
    expect(screen.getByText(/The window that opened can’t take you there/)).toBeVisible()
  })
})
