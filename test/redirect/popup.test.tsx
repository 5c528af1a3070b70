// The popups of a redirect, as seen from the page that opens them. They are mocks, because jsdom opens no windows.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openChannel } from '../../src/redirect/channel.ts'
import { openPopup } from '../../src/redirect/popup.ts'
import type { ReceivedMessage } from '../../src/redirect/messages.ts'
import type { RedirectEvent } from '../../src/redirect/index.ts'
import { expectConsole } from '../expectConsole.ts'

const target = 'https://idp.example/?state=1'
const opened: { closed: boolean; close: () => void; postMessage: () => void }[] = []
let closeOther: (() => void) | undefined

beforeEach(() => {
  opened.length = 0
  vi.spyOn(window, 'open').mockImplementation(() => {
    const other = { closed: false, close: () => { other.closed = true }, postMessage: () => undefined }
    opened.push(other)
    return other as unknown as Window
  })
})
afterEach(() => {
  closeOther?.()
  closeOther = undefined
})

/** Opens a popup, and returns it with its end of the channel. */
function setOut(timeoutMs = 60_000) {
  const events: RedirectEvent[] = []
  const heard: ReceivedMessage[] = []
  const watched = openPopup({ returnUrl: 'https://app.example/return.html', timeoutMs, messages: {}, onEvent: (event) => events.push(event) })
  if (!watched) throw new Error('No window was opened.')
  const flow = String(vi.mocked(window.open).mock.calls.at(-1)?.[0]).split('=')[1]!
  const other = openChannel(flow, { others: () => [], receive: (message) => heard.push(message) })
  closeOther = other.close
  const kinds = () => heard.map(({ kind }) => kind)
  return { watched, other, events, heard, kinds }
}

describe('a popup', () => {
  it('is opened on the return page, with its own name and channel id, and with an opener', () => {
    openPopup({ returnUrl: 'https://app.example/return.html', timeoutMs: 1000, messages: {}, onEvent: () => undefined })
    openPopup({ returnUrl: 'https://app.example/return.html', timeoutMs: 1000, messages: {}, onEvent: () => undefined })
    const calls = vi.mocked(window.open).mock.calls
    expect(calls[0]?.[0]).toMatch(/^https:\/\/app\.example\/return\.html#launch=[\da-f]{32}$/)
    expect(new Set(calls.map(([url]) => url)).size).toBe(2)
    expect(new Set(calls.map(([, name]) => name)).size).toBe(2)
    expect(calls[0]?.[2]).not.toMatch(/noopener|noreferrer/)
  })

  it('is undefined if the browser blocks it', () => {
    vi.mocked(window.open).mockReturnValue(null)
    expect(openPopup({ returnUrl: 'https://app.example/return.html', timeoutMs: 1000, messages: {}, onEvent: () => undefined })).toBeUndefined()
  })

  it('clears the redirect state of the tab, which would be copied into it', () => {
    sessionStorage.setItem('mwa-tab', '{}')
    openPopup({ returnUrl: 'https://app.example/return.html', timeoutMs: 1000, messages: {}, onEvent: () => undefined })
    expect(sessionStorage.getItem('mwa-tab')).toBeNull()
  })
})

describe('a redirect in a popup', () => {
  it('sends the target to a popup that is ready, and to one that becomes ready later', async () => {
    const { watched, other, heard, kinds } = setOut()
    watched.go(target, () => true)
    await vi.waitFor(() => { expect(kinds()).toContain('go') })
    heard.length = 0
    other.send({ kind: 'launched', isLinked: true })
    await vi.waitFor(() => { expect(heard[0]).toMatchObject({ kind: 'go', target }) })
    watched.close()
  })

  it('reports the return once, even if it arrives several times, and acknowledges it each time', async () => {
    const { watched, other, events, kinds } = setOut()
    watched.go(target, () => true)
    other.send({ kind: 'result', parameters: [['code', '1']] })
    other.send({ kind: 'result', parameters: [['code', '1']] })
    await vi.waitFor(() => { expect(kinds().filter((kind) => kind === 'ack')).toHaveLength(2) })
    expect(events).toEqual([{ kind: 'returned', parameters: [['code', '1']] }])
    expect(opened[0]?.closed).toBe(true)
  })

  it('ignores the return of another attempt, and keeps waiting', async () => {
    const { watched, other, events } = setOut()
    watched.go(target, (parameters) => parameters.some(([, value]) => value === 'mine'))
    other.send({ kind: 'result', parameters: [['state', 'other']] })
    other.send({ kind: 'result', parameters: [['state', 'mine']] })
    await vi.waitFor(() => { expect(events).toHaveLength(1) })
    expect(events).toEqual([{ kind: 'returned', parameters: [['state', 'mine']] }])
  })

  it('reports a popup as closed if it was linked and has not left for the provider', async () => {
    const { watched, other, events, kinds } = setOut()
    other.send({ kind: 'launched', isLinked: true })
    await vi.waitFor(() => { expect(kinds()).toContain('hello') })
    opened[0]?.close()
    await vi.waitFor(() => { expect(events[0]).toEqual({ kind: 'popupClosed' }) })
    watched.close()
  })

  it('reports a popup as maybe closed if it has left or lost its opener, and warns the developer', async () => {
    expectConsole('warn', /Cross-Origin-Opener-Policy/)
    const { watched, other, events } = setOut()
    other.send({ kind: 'launched', isLinked: false })
    watched.go(target, () => true)
    opened[0]?.close()
    await vi.waitFor(() => { expect(events[0]).toEqual({ kind: 'popupMaybeClosed' }) })
    other.send({ kind: 'result', parameters: [] })
    await vi.waitFor(() => { expect(events.at(-1)).toEqual({ kind: 'returned', parameters: [] }) })
    expect(events.map(({ kind }) => kind)).not.toContain('closed')
  })

  it('warns before the timeout, and then times out', async () => {
    const { watched, events } = setOut(20)
    watched.go(target, () => true)
    await vi.waitFor(() => { expect(events).toEqual([{ kind: 'timeoutWarning' }, { kind: 'timedOut' }]) })
    watched.close()
  })

  it('restarts its timeout on extend, but not on go, and not before it has begun', () => {
    vi.useFakeTimers()
    const { watched, events } = setOut(60_000)
    watched.extend?.()
    vi.advanceTimersByTime(60_000)
    expect(events).toEqual([])
    watched.go(target, () => true)
    vi.advanceTimersByTime(39_000)
    watched.go(target, () => true)
    vi.advanceTimersByTime(1000)
    expect(events).toEqual([{ kind: 'timeoutWarning' }])
    watched.extend?.()
    vi.advanceTimersByTime(59_000)
    expect(events).toEqual([{ kind: 'timeoutWarning' }, { kind: 'timeoutWarning' }])
    watched.close()
    vi.useRealTimers()
  })

  it('closes its popups and reports nothing more after close', async () => {
    const { watched, other, events, kinds } = setOut()
    watched.go(target, () => true)
    watched.reopen()
    watched.close()
    other.send({ kind: 'result', parameters: [] })
    await vi.waitFor(() => { expect(kinds()).toContain('cancel') })
    expect(opened.map(({ closed }) => closed)).toEqual([true, true])
    expect(events).toEqual([])
  })
})
