// What the user sees while the time for a redirect runs out.
import { act, screen } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import type { RedirectEvent, RedirectTransport } from '../../src/index.ts'
import { demoProviders } from '../../src/testing/index.ts'
import { renderFlow } from './renderFlow.tsx'

/** Starts a redirect to Harbour ID in a mock popup. */
async function goAway() {
  let tell: (event: RedirectEvent) => void = () => undefined
  const waitLonger = vi.fn()
  const open: RedirectTransport['openPopup'] = (opening) => {
    tell = opening.onEvent
    return { go: () => undefined, reopen: () => true, extend: waitLonger, close: () => undefined }
  }
  const flow = renderFlow({ returnUrl: '/return.html', transport: { openPopup: open }, wiki: { features: { providers: demoProviders } } })
  await flow.user.click(await screen.findByRole('button', { name: 'Log in with Harbour ID' }))
  await screen.findByRole('button', { name: 'Open again' })
  const say = (event: RedirectEvent) => act(async () => {
    tell(event)
    await Promise.resolve()
  })
  return { ...flow, say, waitLonger }
}

const warning = /will soon stop waiting for/

describe('a redirect whose time runs out', () => {
  it('is announced, and leaves the focus where it is', async () => {
    const { say } = await goAway()
    expect(screen.queryByText(warning)).toBeNull()
    screen.getByRole('button', { name: 'Cancel' }).focus()
    await say({ kind: 'timeoutWarning' })
    expect((await screen.findByText(warning)).closest('[role=status]')).not.toBeNull()
    expect(screen.getByRole('button', { name: 'Cancel' })).toHaveFocus()
  })

  it('is extended on request, and keeps the focus when the button disappears', async () => {
    const { user, say, waitLonger } = await goAway()
    await say({ kind: 'timeoutWarning' })
    await user.click(await screen.findByRole('button', { name: 'Wait longer' }))
    expect(waitLonger).toHaveBeenCalledOnce()
    expect(screen.queryByText(warning)).toBeNull()
    expect(screen.queryByRole('button', { name: 'Wait longer' })).toBeNull()
    expect(screen.getByRole('heading')).toHaveFocus()
    await say({ kind: 'timeoutWarning' })
    expect(await screen.findByText(warning)).toBeVisible()
  })

  it('is extended if the user opens the popup again', async () => {
    const { user, say, waitLonger } = await goAway()
    await say({ kind: 'timeoutWarning' })
    await user.click(screen.getByRole('button', { name: 'Open again' }))
    expect(waitLonger).toHaveBeenCalledOnce()
    expect(screen.queryByText(warning)).toBeNull()
    expect(screen.getByRole('button', { name: 'Open again' })).toHaveFocus()
  })

  it('ends if the user does nothing', async () => {
    const { say } = await goAway()
    await say({ kind: 'timeoutWarning' })
    await say({ kind: 'timedOut' })
    expect(await screen.findByRole('alert')).toHaveTextContent('Nothing came back in time.')
  })
})
