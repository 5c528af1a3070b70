// When a popup counts as closed, and when it only may be.
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { detectPopupClosed } from '../../src/redirect/popupClosed.ts'

const events: string[] = []
let popups: { closed: boolean }[] = []
let detector: ReturnType<typeof detectPopupClosed>

beforeEach(() => {
  vi.useFakeTimers()
  events.length = 0
  popups = [{ closed: false }]
  detector = detectPopupClosed(popups as unknown as Window[], ({ kind }) => events.push(kind))
})
afterEach(() => {
  detector.stop()
  vi.useRealTimers()
})

const close = () => { for (const popup of popups) popup.closed = true }
const focus = () => { window.dispatchEvent(new Event('focus')) }

it('is closed at the next look if it was linked', () => {
  detector.launched(true)
  close()
  vi.advanceTimersByTime(150)
  expect(events).toEqual(['popupClosed'])
})

it.each([
  ['was not linked', () => { detector.launched(false) }],
  ['has said nothing yet', () => undefined],
  ['has left', () => { detector.launched(true); detector.left() }],
  ['was opened again', () => { detector.launched(true); popups.push({ closed: false }); vi.advanceTimersByTime(150) }],
])('may be closed if it looks so for a second and a half and %s', (_, prepare) => {
  prepare()
  close()
  // The first look starts the count.
  vi.advanceTimersByTime(150 + 1499)
  expect(events).toEqual([])
  vi.advanceTimersByTime(1)
  expect(events).toEqual(['popupMaybeClosed'])
})

it('is open as long as one of its windows is', () => {
  popups.push({ closed: false })
  popups[0]!.closed = true
  detector.launched(true)
  vi.advanceTimersByTime(10_000)
  focus()
  expect(events).toEqual([])
})

it('is counted anew if it only looked closed for a moment, or has left since', () => {
  close()
  vi.advanceTimersByTime(1200)
  popups[0]!.closed = false
  vi.advanceTimersByTime(150)
  close()
  vi.advanceTimersByTime(1200)
  detector.left()
  vi.advanceTimersByTime(1500)
  expect(events).toEqual([])
})

it('may be closed at once when the user is back on the page', () => {
  focus()
  expect(events).toEqual([])
  close()
  focus()
  expect(events).toEqual(['popupMaybeClosed'])
  detector.launched(true)
  focus()
  expect(events).toEqual(['popupMaybeClosed'])
})

it('is not looked at any more after stop', () => {
  detector.stop()
  close()
  vi.advanceTimersByTime(10_000)
  focus()
  expect([events, vi.getTimerCount()]).toEqual([[], 0])
})
