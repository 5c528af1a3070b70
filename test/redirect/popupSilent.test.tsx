// What the page concludes about a popup from what it can see of it. The popups are mocks, because jsdom opens no windows.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { detectSilentPopup } from '../../src/redirect/popupSilent.ts'

const returnUrl = new URL('https://app.example/auth/return?from=app')

interface Shown {
  readonly href: string
  readonly readyState?: DocumentReadyState
  readonly isReturnPage?: boolean
  readonly closed?: boolean
}

function popupShowing({ href, readyState = 'complete', isReturnPage = false, closed = false }: Shown): Window {
  const shown = { readyState, querySelector: (selector: string) => (isReturnPage && selector === '.mwa-return' ? {} : null) }
  return { closed, document: shown, location: { href } } as unknown as Window
}

/** A browser lets no page look at one of another origin. */
const elsewhere = new Proxy({ closed: false }, { get: (target, name) => {
  if (name === 'closed') return target.closed
  throw new DOMException('Blocked a frame', 'SecurityError')
} }) as unknown as Window

const anotherPage = popupShowing({ href: 'https://app.example/auth/return?from=app#launch=1' })
const patienceMs = 5000

function watch(...windows: Window[]) {
  return watchAt(returnUrl, ...windows)
}

function watchAt(url: URL, ...windows: Window[]) {
  const onSilent = vi.fn()
  const detector = detectSilentPopup(windows, url, onSilent)
  return { windows, onSilent, detector }
}

beforeEach(() => { vi.useFakeTimers() })
afterEach(() => { vi.useRealTimers() })

describe('a popup that was just opened', () => {
  it('is silent if another page has loaded there for five seconds', () => {
    const { onSilent, detector } = watch(anotherPage)
    vi.advanceTimersByTime(patienceMs - 1)
    expect(onSilent).not.toHaveBeenCalled()
    vi.advanceTimersByTime(1)
    expect(onSilent).toHaveBeenCalled()
    detector.stop()
    expect(vi.getTimerCount()).toBe(0)
  })

  it.each(['https://app.example/', 'http://app.example/'])('is silent if the app has moved it elsewhere on its own origin: %s', (href) => {
    const { onSilent } = watch(popupShowing({ href }))
    vi.advanceTimersByTime(patienceMs)
    expect(onSilent).toHaveBeenCalled()
  })

  it.each([
    ['is still loading', popupShowing({ href: returnUrl.href, readyState: 'interactive' })],
    ['shows what a script has made', popupShowing({ href: 'blob:https://app.example/1' })],
    ['is still blank', popupShowing({ href: 'about:blank' })],
    ['has said nothing yet but shows the return page', popupShowing({ href: returnUrl.href, isReturnPage: true })],
    ['is at another origin', elsewhere],
    ['is closed, or cut off', popupShowing({ href: returnUrl.href, closed: true })],
  ])('is not silent if it %s', (_, popup) => {
    const { onSilent } = watch(popup)
    vi.advanceTimersByTime(20 * patienceMs)
    expect(onSilent).not.toHaveBeenCalled()
  })

  it('is not silent once it has said something', () => {
    const { onSilent, detector } = watch(anotherPage)
    vi.advanceTimersByTime(patienceMs - 1)
    detector.heard()
    vi.advanceTimersByTime(20 * patienceMs)
    expect(onSilent).not.toHaveBeenCalled()
  })

  it('is silent although an earlier popup has said something', () => {
    const { windows, onSilent, detector } = watch(anotherPage)
    detector.heard()
    windows.push(popupShowing({ href: 'https://app.example/' }))
    vi.advanceTimersByTime(patienceMs)
    expect(onSilent).toHaveBeenCalled()
  })

  it('is not judged by an earlier popup', () => {
    const { windows, onSilent } = watch(anotherPage)
    windows.push(elsewhere)
    vi.advanceTimersByTime(20 * patienceMs)
    expect(onSilent).not.toHaveBeenCalled()
  })

  it('is not silent for the time in which this page was asleep', () => {
    const { windows, onSilent } = watch(popupShowing({ href: 'about:blank' }))
    windows[0] = anotherPage
    vi.setSystemTime(Date.now() + 60_000)
    vi.advanceTimersByTime(patienceMs - 1)
    expect(onSilent).not.toHaveBeenCalled()
  })
})

describe('a popup that has left for the provider', () => {
  const after = (popup: Window) => {
    const { windows, onSilent, detector } = watch(anotherPage)
    detector.heard()
    detector.left()
    windows[0] = popup
    vi.advanceTimersByTime(patienceMs)
    return onSilent
  }

  it.each(['https://app.example/auth/return?from=app&code=1&state=2', 'https://app.example/auth/return?code=1&from=app#top'])('is silent at %s', (href) => {
    expect(after(popupShowing({ href }))).toHaveBeenCalled()
  })

  it('is not silent at a page that has only some of what is in the URL of the return page', () => {
    const { windows, onSilent, detector } = watchAt(new URL('https://app.example/?page=auth&from=app'), anotherPage)
    detector.left()
    windows[0] = popupShowing({ href: 'https://app.example/?page=other&from=app' })
    vi.advanceTimersByTime(patienceMs)
    expect(onSilent).not.toHaveBeenCalled()
  })

  it.each([
    ['another page of this origin, where a provider may be', popupShowing({ href: 'https://app.example/login-elsewhere?from=app' })],
    ['a page of the same script', popupShowing({ href: 'https://app.example/auth/return?from=provider' })],
    ['another origin', elsewhere],
    ['the return page, which it has not left yet', popupShowing({ href: returnUrl.href, isReturnPage: true })],
  ])('is not silent at %s', (_, popup) => {
    expect(after(popup)).not.toHaveBeenCalled()
  })
})
