// What the user sees while the time for a redirect runs out.
import { act, screen } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import type { RedirectEvent, RedirectTransport } from '../../src/index.ts'
import { demoProviders } from '../../src/testing/index.ts'
import { renderFlow } from './renderFlow.tsx'

/** Starts a redirect to Harbour ID in a mock popup. */
async function startRedirect() {
  let send: (event: RedirectEvent) => void = () => undefined
  const extend = vi.fn()
  const open: RedirectTransport['openPopup'] = (opening) => {
    send = opening.onEvent
    return { go: () => undefined, reopen: () => true, extend, close: () => undefined }
  }
  const flow = renderFlow({ returnUrl: '/return.html', transport: { openPopup: open }, wiki: { features: { providers: demoProviders } } })
  await flow.user.click(await screen.findByRole('button', { name: 'Log in with Harbour ID' }))
  await screen.findByRole('button', { name: 'Open again' })
  const sendEvent = (event: RedirectEvent) => act(async () => {
    send(event)
    await Promise.resolve()
  })
  return { ...flow, sendEvent, extend }
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
    expect(await screen.findByRole('alert')).toHaveTextContent('Nothing came back in time.')
  })
})
