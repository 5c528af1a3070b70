// The return page, as the browser loads it: once for each address.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openChannel } from '../../src/redirect/channel.ts'
import type { FormEntries, ReceivedMessage } from '../../src/redirect/messages.ts'
import { popupStateKey, tabRedirectKey } from '../../src/redirect/storageKeys.ts'
import { blockStorage, storageFailures } from './blockStorage.ts'
import { stubLocation } from './stubLocation.ts'

const channelId = '0123456789abcdef'.repeat(2)
const view = () => document.querySelector('main')?.dataset['state']
let closeOther: (() => void) | undefined

/** Loads the page anew. Returns where it goes. */
async function load(address: string) {
  history.replaceState(null, '', address)
  const left = stubLocation()
  vi.resetModules()
  const { startReturnPage } = await import('../../src/return.ts')
  startReturnPage()
  return left
}

/** Opens the other end of the channel, as the page that has opened the popup does. */
function openOther() {
  const received: ReceivedMessage[] = []
  const other = openChannel(channelId, { others: () => [], receive: (message) => received.push(message) })
  closeOther = other.close
  return { other, results: () => received.filter(({ kind }) => kind === 'result').map(({ parameters }) => parameters as FormEntries) }
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
    ['/login?next=1', '/login?next=1#mwa-return=code%3D1'],
    ['/app#/login', '/app?&mwa-return=code%3D1#/login'],
    // Alone it would be the address of another host.
    ['//evil.example/login', '//evil.example/login#mwa-return=code%3D1'],
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
})
