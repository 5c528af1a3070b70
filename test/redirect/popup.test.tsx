// The popups of a redirect, as seen from the page that opens them. They are mocks, because jsdom opens no windows.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openChannel } from '../../src/redirect/channel.ts'
import { openPopup } from '../../src/redirect/popup.ts'
import type { ReceivedMessage } from '../../src/redirect/messages.ts'
import type { RedirectEvent } from '../../src/redirect/index.ts'
import { expectConsole } from '../expectConsole.ts'

const target = 'https://idp.example/?state=1'
const opened: { closed: boolean; close: () => void; postMessage: ReturnType<typeof vi.fn> }[] = []
let closeOther: (() => void) | undefined

beforeEach(() => {
  opened.length = 0
  vi.spyOn(window, 'open').mockImplementation(() => {
    const other = { closed: false, close: () => { other.closed = true }, postMessage: vi.fn() }
    opened.push(other)
    return other as unknown as Window
  })
})
afterEach(() => {
  closeOther?.()
  closeOther = undefined
})

/** Opens a popup, and returns it with its end of the channel. */
function openTestPopup(timeoutMs = 60_000) {
  const events: RedirectEvent[] = []
  const received: ReceivedMessage[] = []
  const popup = openPopup({ returnUrl: 'https://app.example/return.html', timeoutMs, messages: {}, onEvent: (event) => events.push(event) })
  if (!popup) throw new Error('No popup was opened.')
  const channelId = String(vi.mocked(window.open).mock.calls.at(-1)?.[0]).split('=')[1]!
  const other = openChannel(channelId, { others: () => [], receive: (message) => received.push(message) })
  closeOther = other.close
  const kinds = () => received.map(({ kind }) => kind)
  return { popup, other, events, received, kinds }
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

  it('is a small window', () => {
    openTestPopup().popup.close()
    expect(vi.mocked(window.open).mock.calls[0]?.[2]).toMatch(/^popup,width=\d{3},height=\d{3}$/)
  })

  it.each([[true, 1], [false, 0]])('is opened only in a click, which is %s: %i times', (isActive, times) => {
    Object.defineProperty(navigator, 'userActivation', { configurable: true, value: { isActive } })
    openPopup({ returnUrl: 'https://app.example/return.html', timeoutMs: 1000, messages: {}, onEvent: () => undefined })?.close()
    Reflect.deleteProperty(navigator, 'userActivation')
    expect(window.open).toHaveBeenCalledTimes(times)
  })

  it('is not opened where there are no random bits, because anybody could guess its channel', () => {
    vi.stubGlobal('crypto', undefined)
    expect(openPopup({ returnUrl: 'https://app.example/return.html', timeoutMs: 1000, messages: {}, onEvent: () => undefined })).toBeUndefined()
    expect(window.open).not.toHaveBeenCalled()
  })

  it('gets its messages by its window, too, on the origin of the page and as long as it is open', () => {
    const { popup } = openTestPopup()
    popup.go(target, () => true)
    expect(opened[0]?.postMessage).toHaveBeenLastCalledWith(expect.objectContaining({ kind: 'go', target }), location.origin)
    opened[0]!.closed = true
    popup.go('https://idp.example/?state=2', () => true)
    expect(opened[0]?.postMessage).toHaveBeenLastCalledWith(expect.objectContaining({ target }), location.origin)
    popup.close()
  })

  it('that the browser blocks when it is opened again leaves the first one as it is', () => {
    const { popup } = openTestPopup()
    vi.mocked(window.open).mockReturnValueOnce(null)
    expect(popup.reopen()).toBe(false)
    expect(opened[0]?.closed).toBe(false)
    popup.close()
    expect(opened[0]?.closed).toBe(true)
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
    const { popup, other, received, kinds } = openTestPopup()
    popup.go(target, () => true)
    await vi.waitFor(() => { expect(kinds()).toContain('go') })
    received.length = 0
    other.send({ kind: 'launched', isLinked: true })
    await vi.waitFor(() => { expect(received[0]).toMatchObject({ kind: 'go', target }) })
    popup.close()
  })

  it('reports the return once, even if it arrives several times, and acknowledges it each time', async () => {
    const { popup, other, events, kinds } = openTestPopup()
    popup.go(target, () => true)
    other.send({ kind: 'result', parameters: [['code', '1']] })
    other.send({ kind: 'result', parameters: [['code', '1']] })
    await vi.waitFor(() => { expect(kinds().filter((kind) => kind === 'ack')).toHaveLength(2) })
    expect(events).toEqual([{ kind: 'returned', parameters: [['code', '1']] }])
    expect(opened[0]?.closed).toBe(true)
  })

  it('tells a popup that launches when all is over so, and sends it nowhere', async () => {
    const { popup, other, events, received, kinds } = openTestPopup()
    popup.go(target, () => true)
    other.send({ kind: 'result', parameters: [] })
    await vi.waitFor(() => { expect(events).toHaveLength(1) })
    await vi.waitFor(() => { expect(kinds()).toContain('ack') })
    received.length = 0
    other.send({ kind: 'launched', isLinked: true })
    await vi.waitFor(() => { expect(kinds()).toEqual(['ack']) })
    popup.close()
  })

  it('says hello to a popup that may be there, and to one that launches before there is a target', async () => {
    const { popup, other, received, kinds } = openTestPopup()
    await vi.waitFor(() => { expect(opened[0]?.postMessage).toHaveBeenCalledWith(expect.objectContaining({ kind: 'hello' }), location.origin) })
    received.length = 0
    other.send({ kind: 'launched', isLinked: true })
    await vi.waitFor(() => { expect(kinds()).toEqual(['hello']) })
    popup.close()
  })

  it('takes nothing for a return but a result, and none before there is a target', async () => {
    const { popup, other, events, kinds } = openTestPopup()
    other.send({ kind: 'result', parameters: [['code', 'early']] })
    other.send({ kind: 'launched', isLinked: true })
    await vi.waitFor(() => { expect(kinds()).toContain('hello') })
    popup.go(target, () => true)
    other.send({ kind: 'hello' })
    other.send({ kind: 'result', parameters: [['code', '1']] })
    await vi.waitFor(() => { expect(events).toEqual([{ kind: 'returned', parameters: [['code', '1']] }]) })
  })

  it('ignores the return of another attempt, and keeps waiting', async () => {
    const { popup, other, events } = openTestPopup()
    popup.go(target, (parameters) => parameters.some(([, value]) => value === 'mine'))
    other.send({ kind: 'result', parameters: [['state', 'other']] })
    other.send({ kind: 'result', parameters: [['state', 'mine']] })
    await vi.waitFor(() => { expect(events).toHaveLength(1) })
    expect(events).toEqual([{ kind: 'returned', parameters: [['state', 'mine']] }])
  })

  it('reports a popup as closed if it was linked and has not left for the provider', async () => {
    const { popup, other, events, kinds } = openTestPopup()
    other.send({ kind: 'launched', isLinked: true })
    await vi.waitFor(() => { expect(kinds()).toContain('hello') })
    opened[0]?.close()
    await vi.waitFor(() => { expect(events[0]).toEqual({ kind: 'popupClosed' }) })
    popup.close()
  })

  it('reports a popup as maybe closed if it has left or lost its opener, and warns the developer', async () => {
    expectConsole('warn', /Cross-Origin-Opener-Policy/)
    const { popup, other, events } = openTestPopup()
    other.send({ kind: 'launched', isLinked: false })
    popup.go(target, () => true)
    opened[0]?.close()
    await vi.waitFor(() => { expect(events[0]).toEqual({ kind: 'popupMaybeClosed' }) })
    other.send({ kind: 'result', parameters: [] })
    await vi.waitFor(() => { expect(events.at(-1)).toEqual({ kind: 'returned', parameters: [] }) })
    expect(events.map(({ kind }) => kind)).not.toContain('popupClosed')
  })

  it('does not report a popup as closed for certain if it has left for the provider', async () => {
    const { popup, other, events, kinds } = openTestPopup()
    const accepts = vi.fn(() => false)
    popup.go(target, accepts)
    other.send({ kind: 'launched', isLinked: true })
    await vi.waitFor(() => { expect(kinds()).toContain('go') })
    other.send({ kind: 'leaving', isLinked: true })
    // Messages come in order, so this one comes after it.
    other.send({ kind: 'result', parameters: [] })
    await vi.waitFor(() => { expect(accepts).toHaveBeenCalled() })
    opened[0]?.close()
    await vi.waitFor(() => { expect(events).not.toEqual([]) })
    expect(events[0]).toEqual({ kind: 'popupMaybeClosed' })
    popup.close()
  })

  describe('that only seems to be gone', () => {
    beforeEach(() => { vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] }) })
    afterEach(() => { vi.useRealTimers() })

    it('is reported as maybe closed once it has a target, and not before', () => {
      const { popup, events } = openTestPopup()
      opened[0]?.close()
      vi.advanceTimersByTime(5000)
      expect(events).toEqual([])
      popup.go(target, () => true)
      vi.advanceTimersByTime(5000)
      expect(events[0]).toEqual({ kind: 'popupMaybeClosed' })
      popup.close()
    })

    it('is reported as showing another page once it has a target, and the developer is warned at once', () => {
      expectConsole('warn', /^react-mediawiki-auth: the window at the returnUrl .* does not call startReturnPage\(\), so no popup can be used\. .* "Redirects and popups" what a bundler needs\.$/)
      const { popup, events } = openTestPopup()
      Object.assign(opened[0]!, { document: { readyState: 'complete', querySelector: () => null }, location: { href: 'https://app.example/' } })
      vi.advanceTimersByTime(6000)
      expect(events).toEqual([])
      popup.go(target, () => true)
      vi.advanceTimersByTime(1000)
      expect(events[0]).toEqual({ kind: 'returnPageMissing' })
      popup.close()
    })
  })

  it('warns the developer once, also of a popup that leaves without an opener, and not in production', async () => {
    vi.resetModules()
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    const { openPopup: openAnew } = await import('../../src/redirect/popup.ts')
    const report = async (kind: 'launched' | 'leaving') => {
      const done = vi.fn()
      const popup = openAnew({ returnUrl: 'https://app.example/return.html', timeoutMs: 60_000, messages: {}, onEvent: done })!
      const other = openChannel(String(vi.mocked(window.open).mock.calls.at(-1)?.[0]).split('=')[1]!, { others: () => [], receive: () => undefined })
      popup.go(target, () => true)
      other.send({ kind, isLinked: false })
      other.send({ kind: 'result', parameters: [] })
      await vi.waitFor(() => { expect(done).toHaveBeenCalled() })
      popup.close()
      other.close()
    }
    vi.stubEnv('NODE_ENV', 'production')
    await report('launched')
    expect(warn).not.toHaveBeenCalled()
    vi.stubEnv('NODE_ENV', 'test')
    await report('leaving')
    expect(warn).toHaveBeenCalledTimes(1)
    await report('launched')
    expect(warn).toHaveBeenCalledTimes(1)
    expect(warn.mock.calls[0]?.[0]).toMatch(/^react-mediawiki-auth: .*opened it.*Cross-Origin-Opener-Policy.*Serve the return page without that header\.$/)
    vi.unstubAllEnvs()
  })

  it('warns before the timeout, and then times out', async () => {
    const { popup, events } = openTestPopup(20)
    popup.go(target, () => true)
    await vi.waitFor(() => { expect(events).toEqual([{ kind: 'timeoutWarning' }, { kind: 'timedOut' }]) })
    popup.close()
  })

  it('restarts its timeout on extend, but not on go, and not before it has begun', () => {
    vi.useFakeTimers()
    const { popup, events } = openTestPopup(60_000)
    popup.extend?.()
    vi.advanceTimersByTime(60_000)
    expect(events).toEqual([])
    popup.go(target, () => true)
    vi.advanceTimersByTime(39_000)
    popup.go(target, () => true)
    vi.advanceTimersByTime(1000)
    expect(events).toEqual([{ kind: 'timeoutWarning' }])
    popup.extend?.()
    vi.advanceTimersByTime(59_000)
    expect(events).toEqual([{ kind: 'timeoutWarning' }, { kind: 'timeoutWarning' }])
    popup.close()
    vi.useRealTimers()
  })

  it('does nothing more after close, not even once the popup has returned', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] })
    const { popup, other, events, kinds } = openTestPopup()
    popup.go(target, () => true)
    other.send({ kind: 'result', parameters: [] })
    await vi.waitFor(() => { expect(events).toEqual([{ kind: 'returned', parameters: [] }]) })
    const timers = vi.getTimerCount()
    popup.close()
    expect(vi.getTimerCount()).toBe(timers - 1)
    popup.close()
    popup.go(target, () => true)
    popup.extend?.()
    expect(popup.reopen()).toBe(false)
    expect(vi.getTimerCount()).toBe(0)
    expect(opened).toHaveLength(1)
    // The other end hears nothing but what was said before.
    other.send({ kind: 'result', parameters: [] })
    await vi.waitFor(() => { expect(kinds().at(-1)).toBe('ack') })
    expect(kinds().filter((kind) => kind === 'ack')).toHaveLength(1)
    vi.useRealTimers()
  })

  it('opens on a return page that has a fragment, too', () => {
    openPopup({ returnUrl: 'https://app.example/return.html?a=1#top', timeoutMs: 1000, messages: {}, onEvent: () => undefined })?.close()
    expect(vi.mocked(window.open).mock.calls[0]?.[0]).toMatch(/^https:\/\/app\.example\/return\.html\?a=1#launch=[\da-f]{32}$/)
  })

  it('starts nothing after close', () => {
    vi.useFakeTimers()
    const { popup, events } = openTestPopup(1000)
    popup.close()
    const sent = opened[0]?.postMessage.mock.calls.length
    popup.go(target, () => true)
    popup.extend?.()
    expect([popup.reopen(), vi.getTimerCount(), opened.length, opened[0]?.postMessage.mock.calls.length]).toEqual([false, 0, 1, sent])
    expect(events).toEqual([])
    vi.useRealTimers()
  })

  it('closes its popups and reports nothing more after close', async () => {
    const { popup, other, events, kinds } = openTestPopup()
    popup.go(target, () => true)
    popup.reopen()
    popup.close()
    other.send({ kind: 'result', parameters: [] })
    await vi.waitFor(() => { expect(kinds()).toContain('cancel') })
    expect(opened.map(({ closed }) => closed)).toEqual([true, true])
    expect(events).toEqual([])
  })
})
