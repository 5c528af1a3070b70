// The return page, as the browser loads it: once for each address.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openChannel } from '../../src/redirect/channel.ts'
import type { FormEntries, ReceivedMessage } from '../../src/redirect/messages.ts'
import { createView } from '../../src/redirect/return-page/view.ts'
import english from '../../src/messages/return/en.json'
import type { ReturnPageOptions } from '../../src/return.ts'
import { popupStateKey, tabRedirectKey } from '../../src/redirect/storageKeys.ts'
import { blockStorage, storageFailures } from './blockStorage.ts'
import { stubLocation } from './stubLocation.ts'

const channelId = '0123456789abcdef'.repeat(2)
const view = () => document.querySelector('main')?.dataset['state']
/** A new text is announced, even if it is the same. */
const screenText = () => document.querySelector('main [role=status]')?.firstChild
let closeOther: (() => void) | undefined

/** Loads the page anew. Returns where it goes. */
async function load(address: string, options?: ReturnPageOptions) {
  history.replaceState(null, '', address)
  const left = stubLocation()
  vi.resetModules()
  const { startReturnPage } = await import('../../src/return.ts')
  startReturnPage(options)
  return left
}

/** Opens the other end of the channel, as the page that has opened the popup does. */
function openOther() {
  const received: ReceivedMessage[] = []
  const other = openChannel(channelId, { others: () => [], receive: (message) => received.push(message) })
  closeOther = other.close
  return { other, received, results: () => received.filter(({ kind }) => kind === 'result').map(({ parameters }) => parameters as FormEntries) }
}

beforeEach(() => {
  sessionStorage.clear()
  window.name = ''
  vi.stubGlobal('CSSStyleSheet', class { replaceSync() { /* jsdom has no constructed style sheets */ } })
  Object.defineProperty(document, 'adoptedStyleSheets', { configurable: true, writable: true, value: [] })
  vi.spyOn(window, 'close').mockImplementation(() => undefined)
})
afterEach(() => { closeOther?.() })

describe('the target that the return page is told', () => {
  it.each(['https://idp.example/a?b=c', 'http://127.0.0.1:8080/'])('is gone to if it is %s', async (target) => {
    const { other } = openOther()
    const left = await load(`/return.html#launch=${channelId}`)
    other.send({ kind: 'go', target, messages: {} })
    await vi.waitFor(() => { expect(left).toHaveBeenCalledWith(target) })
  })

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'blob:https://app.example/1',
    'https://ada:secret@idp.example/',
    'idp.example',
    '/path',
    '//idp.example/',
    '',
  ])('is not gone to if it is %j', async (target) => {
    const { other, results } = openOther()
    const left = await load(`/return.html#launch=${channelId}`)
    other.send({ kind: 'go', target, messages: {} })
    // What comes after it is read after it.
    other.send({ kind: 'ack' })
    await vi.waitFor(() => { expect(window.close).toHaveBeenCalled() })
    expect(left).not.toHaveBeenCalled()
    expect(results()).toEqual([])
  })

  it.each([
    ['http://idp.example/', 'https://app.example/return.html', false],
    ['http://idp.example/', 'http://app.example/return.html', true],
    ['http://localhost:8080/', 'https://app.example/return.html', true],
  ])('%s is gone to from %s: %s', async (target, page, isAllowed) => {
    const { other } = openOther()
    const left = await load(`/return.html#launch=${channelId}`)
    vi.stubGlobal('location', { href: page, origin: location.origin, replace: left })
    other.send({ kind: 'go', target, messages: {} })
    if (isAllowed) await vi.waitFor(() => { expect(left).toHaveBeenCalledWith(target) })
    else {
      other.send({ kind: 'ack' })
      await vi.waitFor(() => { expect(window.close).toHaveBeenCalled() })
      expect(left).not.toHaveBeenCalled()
    }
  })
})

describe('the return page of this tab', () => {
  const store = (path: unknown, time = Date.now()) => { sessionStorage.setItem(tabRedirectKey, JSON.stringify({ version: 1, path, time })) }

  it.each([
    ['/login?next=1', '/login?next=1#/?mwa-return=code%3D1'],
    ['/app#/login', '/app?&mwa-return=code%3D1#/login'],
    // Alone it would be the address of another host.
    ['//evil.example/login', '//evil.example/login#/?mwa-return=code%3D1'],
  ])('goes back to %s on its own origin', async (path, expected) => {
    store(path)
    const left = await load('/return.html?code=1')
    expect(left).toHaveBeenCalledWith(location.origin + expected)
    expect(location.search).toBe('')
  })

  it.each([undefined, '', '@evil.example/', '.evil.example/', ':1@evil.example/', 'https://evil.example/', 7])('goes nowhere if the stored path is %j', async (path) => {
    store(path)
    const left = await load('/return.html?code=1')
    expect(left).not.toHaveBeenCalled()
    expect(view()).toBe('openerGone')
    expect(location.search).toBe('')
  })

  it('goes nowhere after a quarter of an hour', async () => {
    store('/login', Date.now() - 15 * 60_000)
    const left = await load('/return.html?code=1')
    expect(left).not.toHaveBeenCalled()
    expect(view()).toBe('openerGone')
  })
})

describe('the return page', () => {
  it('clears its URL on a path that begins with two slashes, too', async () => {
    await load(`${location.origin}//evil.example/return.html?code=1#state=2`)
    expect(location.href).toBe(`${location.origin}//evil.example/return.html`)
  })

  it.each(storageFailures)('says that it launches where the storage %s, and goes to its target', async (failure) => {
    blockStorage[failure]()
    const { other } = openOther()
    const left = await load(`/return.html#launch=${channelId}`)
    expect(view()).toBe('launching')
    other.send({ kind: 'go', target: 'https://idp.example/', messages: {} })
    await vi.waitFor(() => { expect(left).toHaveBeenCalledWith('https://idp.example/') })
  })

  it.each(storageFailures)('knows by its name which redirect it belongs to where the storage %s', async (failure) => {
    blockStorage[failure]()
    window.name = `mwa-${channelId}-0`
    const { other, results } = openOther()
    await load('/return.html?code=1')
    await vi.waitFor(() => { expect(results()[0]).toEqual([['code', '1']]) })
    other.send({ kind: 'ack' })
    await vi.waitFor(() => { expect(window.close).toHaveBeenCalled() })
    expect(window.name).toBe('')
  })

  it.each(storageFailures)('says what to do where the storage %s and nothing is known', async (failure) => {
    blockStorage[failure]()
    await load('/return.html?code=1')
    expect(view()).toBe('openerGone')
    expect(location.search).toBe('')
  })

  it('trusts its storage more than its name', async () => {
    window.name = `mwa-${channelId}-0`
    sessionStorage.setItem(popupStateKey, JSON.stringify({ channelId: '', phase: 'over' }))
    await load('/return.html?code=1')
    expect(view()).toBe('finished')
  })

  it('takes the place of a page that is still being read, once it has been', async () => {
    const readyState = vi.spyOn(document, 'readyState', 'get').mockReturnValue('loading')
    document.body.replaceChildren()
    await load('/return.html')
    expect(view()).toBeUndefined()
    document.body.append(document.createElement('form'))
    readyState.mockRestore()
    document.dispatchEvent(new Event('DOMContentLoaded'))
    expect(view()).toBe('nothing')
    expect(document.querySelector('form')).toBeNull()
  })

  it('works without style sheets that a script makes, which older browsers lack', async () => {
    vi.stubGlobal('CSSStyleSheet', () => { throw new TypeError('Illegal constructor') })
    await load('/return.html')
    expect(document.querySelector('h1')?.textContent).not.toBe('')
    expect(view()).toBe('nothing')
  })

  it('puts its styles before those of the app', async () => {
    const ofApp = {}
    document.adoptedStyleSheets = [ofApp as CSSStyleSheet]
    const written = vi.fn<(css: string) => void>()
    vi.stubGlobal('CSSStyleSheet', class { replaceSync = written })
    await load('/return.html')
    expect(document.adoptedStyleSheets).toEqual([expect.any(CSSStyleSheet), ofApp])
    expect(written).toHaveBeenCalledWith(expect.stringMatching(/^:root\{color-scheme:light dark;.*\}\.mwa-return\{.*text-align:center\}$/))
  })

  it('shows a heading, and a sentence that is announced', async () => {
    await load('/return.html')
    expect(document.querySelector('main')).toMatchObject({ className: 'mwa-return', dir: 'auto', lang: '' })
    expect(document.querySelector('h1')).toHaveTextContent(english['return-nothing-title'])
    expect(document.title).toBe(english['return-nothing-title'])
    expect(document.querySelector('p[role=status]')).toHaveTextContent(english['return-nothing'])
  })

  it('shows the words of the app, then those that came with a form, then those of the page that opened it', async () => {
    sessionStorage.setItem(popupStateKey, JSON.stringify({ channelId, phase: 'away', messages: { lang: 'de', 'return-returning-title': 'Moment', 'return-returning': 'Zurück …' } }))
    document.body.innerHTML = '<script type="application/json" id="mwa-posted">{"parameters":[["code","1"]],"messages":{"return-returning":"Posted"}}</script>'
    await load('/return.html', { messages: { 'return-returning-title': 'Of the app' } })
    expect(document.querySelector('main')?.lang).toBe('de')
    expect(document.querySelector('h1')).toHaveTextContent('Of the app')
    expect(document.querySelector('p')).toHaveTextContent('Posted')
  })

  it('says the same thing once', () => {
    const show = createView(english)
    show('nothing')
    const said = screenText()
    show('nothing')
    expect(screenText()).toBe(said)
  })

  it('knows by its name that it is one of many popups', async () => {
    window.name = `mwa-${channelId}-12`
    const { received } = openOther()
    await load('/return.html?code=1')
    await vi.waitFor(() => { expect(received.map(({ kind }) => kind)).toContain('result') })
  })

  it('does nothing when it is started again', async () => {
    await load('/return.html')
    const { startReturnPage } = await import('../../src/return.ts')
    document.body.replaceChildren()
    startReturnPage()
    expect(document.body).toBeEmptyDOMElement()
  })

  it.each([`#launch=${channelId}0`, `#x#launch=${channelId}`, `#launch=${channelId.toUpperCase()}`])('is not launched by %s', async (hash) => {
    await load(`/return.html${hash}`)
    expect(view()).not.toBe('launching')
  })
})

describe('a popup', () => {
  const stored = (): unknown => JSON.parse(sessionStorage.getItem(popupStateKey) ?? 'null')
  const messages = { lang: 'de', 'return-returning': 'Zurück …' }

  it('says that it is launched, and that it leaves, and remembers what it is for', async () => {
    const { other, received } = openOther()
    const left = await load(`/return.html#launch=${channelId}`)
    await vi.waitFor(() => { expect(received).toContainEqual(expect.objectContaining({ kind: 'launched', isLinked: false })) })
    expect(stored()).toEqual({ channelId, phase: 'launching' })
    other.send({ kind: 'go', target: 'https://idp.example/', messages })
    await vi.waitFor(() => { expect(left).toHaveBeenCalled() })
    expect(stored()).toEqual({ channelId, phase: 'away', messages })
    await vi.waitFor(() => { expect(received).toContainEqual(expect.objectContaining({ kind: 'leaving', isLinked: false })) })
  })

  it('says so if the page that opened it sees it', async () => {
    const openedBy = { postMessage: vi.fn<(data: unknown, origin: string) => void>() }
    vi.stubGlobal('opener', openedBy)
    await load(`/return.html#launch=${channelId}`)
    expect(openedBy.postMessage).toHaveBeenCalledWith(expect.objectContaining({ kind: 'launched', isLinked: true }), location.origin)
  })

  it.each([
    ['another message than "go"', { kind: 'hello', target: 'https://idp.example/' }],
    ['a target that is no text', { kind: 'go', target: { href: 'https://idp.example/' } }],
  ])('stays where it is after %s', async (_, message) => {
    const { other } = openOther()
    const left = await load(`/return.html#launch=${channelId}`)
    other.send(message as never)
    other.send({ kind: 'cancel' })
    await vi.waitFor(() => { expect(window.close).toHaveBeenCalled() })
    expect(left).not.toHaveBeenCalled()
    expect(view()).toBe('launching')
  })

  it('keeps its name until the redirect is over', async () => {
    window.name = `mwa-${channelId}-0`
    const { other, results } = openOther()
    await load('/return.html?code=1')
    await vi.waitFor(() => { expect(results()).not.toEqual([]) })
    expect(window.name).toBe(`mwa-${channelId}-0`)
    other.send({ kind: 'ack' })
    await vi.waitFor(() => { expect(window.name).toBe('') })
    expect(stored()).toEqual({ channelId: '', phase: 'over' })
    await vi.waitFor(() => { expect(view()).toBe('done') }, { timeout: 5000 })
  })

  it('takes a reload for no return, and another return for one', async () => {
    sessionStorage.setItem(popupStateKey, JSON.stringify({ channelId, phase: 'away', messages }))
    const { results } = openOther()
    await load('/return.html?code=1')
    expect(view()).toBe('returning')
    expect(stored()).toEqual({ channelId, phase: 'returned', messages })
    await load('/return.html')
    expect(view()).toBe('finished')
    await load('/return.html?code=2')
    expect(view()).toBe('returning')
    await vi.waitFor(() => { expect(results()).toContainEqual([['code', '2']]) })
  })

  describe('whose opener is gone', () => {
    beforeEach(() => { vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] }) })
    afterEach(() => { vi.useRealTimers() })

    it.each([
      ['launches', `#launch=${channelId}`, 10_000, 'launching'],
      ['is back', '?code=1', 3000, 'returning'],
    ])('says so in time: it %s', async (_, address, patienceMs, before) => {
      sessionStorage.setItem(popupStateKey, JSON.stringify({ channelId, phase: 'away' }))
      await load(`/return.html${address}`)
      vi.advanceTimersByTime(patienceMs - 1)
      expect(view()).toBe(before)
      vi.advanceTimersByTime(1)
      expect(view()).toBe('openerGone')
    })
  })

  it('does not say that its opener is gone once it was heard', async () => {
    const realTimeout = globalThis.setTimeout
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] })
    const { other } = openOther()
    sessionStorage.setItem(popupStateKey, JSON.stringify({ channelId, phase: 'away' }))
    await load('/return.html?code=1')
    other.send({ kind: 'ack' })
    while (!vi.mocked(window.close).mock.calls.length) await new Promise((resolve) => realTimeout(resolve, 5))
    vi.advanceTimersByTime(10_000)
    vi.useRealTimers()
    expect(view()).toBe('done')
  })

  it('stops to repeat itself once it was heard', async () => {
    const { other, results } = openOther()
    sessionStorage.setItem(popupStateKey, JSON.stringify({ channelId, phase: 'away' }))
    const repeating = vi.spyOn(globalThis, 'clearInterval')
    await load('/return.html?code=1')
    await vi.waitFor(() => { expect(results()).not.toEqual([]) })
    expect(repeating).not.toHaveBeenCalled()
    other.send({ kind: 'ack' })
    await vi.waitFor(() => { expect(repeating).toHaveBeenCalled() })
  })
})
