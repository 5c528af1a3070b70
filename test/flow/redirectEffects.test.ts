// What a redirect does in the world: which popup it opens, moves and closes, and how this tab leaves.
import { describe, expect, it, vi } from 'vitest'
import type { FlowEvent, RedirectPort, Redirecting, RedirectPending } from '../../src/flow/index.ts'
import { createRedirectEffects } from '../../src/flow/redirectEffects.ts'
import { parseTask } from '../../src/flow/taskStorage.ts'
import type { RedirectEvent, RedirectWindow } from '../../src/redirect/index.ts'
import * as given from './requests.ts'

const task = { module: 'createaccount' } as const
const prefill = new Map([['username', 'Ada']])
const target = {
  attempt: 3, task, prefill, from: given.step('begin', given.provider), label: { kind: 'html', html: 'Harbour' }, host: 'idp.example',
  parameterNames: ['code'], target: 'https://idp.example/?state=mine', requiresParameters: true, redirectData: undefined,
} as const
const pending: RedirectPending = { ...target, kind: 'redirectPending', popupAttempts: 0 }
const redirecting: Redirecting = { ...target, kind: 'redirecting', phase: 'popup' }

interface Setting {
  readonly isBlocked?: boolean
  readonly canReopen?: boolean
  readonly prefersTab?: boolean
  readonly isStorageBlocked?: boolean
}

function prepare({ isBlocked = false, canReopen = true, prefersTab = false, isStorageBlocked = false }: Setting = {}) {
  const sent: FlowEvent[] = []
  const reports: ((event: RedirectEvent) => void)[] = []
  const windows: { [Method in 'go' | 'reopen' | 'close' | 'extend']: ReturnType<typeof vi.fn<NonNullable<RedirectWindow[Method]>>> }[] = []
  const cancel = vi.fn()
  const redirectInTab = vi.fn<RedirectPort['redirectInTab']>(() => (isStorageBlocked ? 'storageBlocked' : cancel))
  const openPopup = vi.fn((onEvent: (event: RedirectEvent) => void) => {
    if (isBlocked) return undefined
    reports.push(onEvent)
    const opened = { go: vi.fn<RedirectWindow['go']>(), reopen: vi.fn(() => canReopen), close: vi.fn(), extend: vi.fn() }
    windows.push(opened)
    return opened
  })
  const port: RedirectPort = { ...given.noRedirects, openPopup, redirectInTab, prefersTab: () => prefersTab }
  return { sent, windows, cancel, redirectInTab, openPopup, report: (event: RedirectEvent) => { reports[0]?.(event) }, effects: createRedirectEffects('clientlogin', port, (event) => { sent.push(event) }) }
}

describe('a redirect that waits', () => {
  it('goes on in the popup that is open, which reports for its attempt', () => {
    const { effects, openPopup, sent, report } = prepare()
    effects.openPopup(3)
    effects.pend(pending, 'answerReceived')
    expect(openPopup).toHaveBeenCalledOnce()
    expect(sent).toEqual([{ kind: 'popupOpened', attempt: 3 }])
    report({ kind: 'popupMaybeClosed' })
    expect(sent[1]).toEqual({ kind: 'popupMaybeClosed', attempt: 3 })
  })

  it('opens a popup if none is open, and waits for a click if the browser blocks it', () => {
    const free = prepare()
    free.effects.pend(pending, 'answerReceived')
    expect(free.sent).toEqual([{ kind: 'popupOpened', attempt: 3 }])
    const blocked = prepare({ isBlocked: true })
    blocked.effects.pend(pending, 'answerReceived')
    blocked.effects.pend(pending, 'openPopup')
    expect(blocked.sent).toEqual([])
    expect(blocked.openPopup).toHaveBeenCalledTimes(2)
  })

  it.each([[true, ['popupOpened']], [false, []]])('shows the popup that is open again after a click: %s', (canReopen, kinds) => {
    const { effects, sent, windows, openPopup } = prepare({ canReopen })
    effects.openPopup(3)
    effects.pend(pending, 'openPopup')
    expect(windows[0]?.reopen).toHaveBeenCalledOnce()
    expect(openPopup).toHaveBeenCalledOnce()
    expect(sent.map(({ kind }) => kind)).toEqual(kinds)
  })

  it('does not touch the popup that is open where nobody asked for it', () => {
    const { effects, windows } = prepare()
    effects.openPopup(3)
    effects.pend(pending, 'answerReceived')
    expect(windows[0]?.reopen).not.toHaveBeenCalled()
  })

  it.each([undefined, 'popupLost'] as const)('closes the popup, and opens none without a click, after %s', (event) => {
    const { effects, windows, sent, openPopup } = prepare({ prefersTab: true })
    effects.openPopup(3)
    effects.pend(pending, event)
    expect(windows[0]?.close).toHaveBeenCalledOnce()
    expect(sent).toEqual([])
    expect(openPopup).toHaveBeenCalledOnce()
  })

  it('leaves it to the user where nothing can be stored', () => {
    const { effects, sent, openPopup } = prepare({ prefersTab: true })
    effects.pend(pending, 'storageBlocked')
    expect([sent, openPopup.mock.calls]).toEqual([[], []])
  })

  it('leaves in this tab if that is preferred', () => {
    const { effects, sent, openPopup } = prepare({ prefersTab: true })
    effects.pend(pending, 'answerReceived')
    expect(sent).toEqual([{ kind: 'redirectInTab' }])
    expect(openPopup).not.toHaveBeenCalled()
  })
})

describe('a redirect in a popup', () => {
  function opened(setting?: Setting) {
    const prepared = prepare(setting)
    prepared.effects.openPopup(3)
    const popup = prepared.windows[0]
    if (!popup) throw new Error('no popup')
    return { ...prepared, popup }
  }

  it('leads to its target, and takes nothing with the state of another one', () => {
    const { effects, popup } = opened()
    effects.follow(redirecting, 'popupOpened')
    expect(popup.go).toHaveBeenCalledExactlyOnceWith(target.target, expect.any(Function))
    const matches = popup.go.mock.calls[0]?.[1]
    expect([matches?.([['state', 'mine']]), matches?.([['state', 'other']])]).toEqual([true, false])
  })

  it('does nothing where there is no popup', () => {
    const { effects, sent } = prepare()
    effects.follow(redirecting, 'popupOpened')
    effects.follow(redirecting, 'extendRedirect')
    expect(sent).toEqual([])
  })

  it('is lost if the page was hidden', () => {
    const { effects, sent, popup } = opened()
    effects.follow(redirecting, undefined)
    expect(sent).toEqual([{ kind: 'popupLost', attempt: 3 }])
    expect(popup.go).not.toHaveBeenCalled()
  })

  it('gets more time when the user asks for it, which does not move the popup', () => {
    const { effects, popup } = opened()
    effects.follow(redirecting, 'extendRedirect')
    expect(popup.extend).toHaveBeenCalledOnce()
    expect(popup.go).not.toHaveBeenCalled()
  })

  it('that is shown again gets more time, and leads to its target again', () => {
    const { effects, popup, sent } = opened()
    effects.follow(redirecting, 'openPopup')
    expect([popup.extend, popup.reopen, popup.go].map(({ mock }) => mock.calls.length)).toEqual([1, 1, 1])
    expect(sent).toEqual([])
  })

  it('says that it cannot be shown again', () => {
    const { effects, popup, sent } = opened({ canReopen: false })
    effects.follow(redirecting, 'openPopup')
    expect(popup.go).not.toHaveBeenCalled()
    expect(sent).toEqual([{ kind: 'popupBlocked', attempt: 3 }])
  })

  it('is opened anew if it is gone', () => {
    const { effects, windows } = prepare()
    effects.follow(redirecting, 'openPopup')
    expect(windows[0]?.go).toHaveBeenCalledOnce()
  })

  it('needs no popup that can be given more time', () => {
    const go = vi.fn()
    const port: RedirectPort = { ...given.noRedirects, openPopup: () => ({ go, reopen: () => true, close: () => undefined }) }
    const effects = createRedirectEffects('clientlogin', port, () => undefined)
    effects.openPopup(3)
    effects.follow(redirecting, 'extendRedirect')
    effects.follow(redirecting, 'openPopup')
    expect(go).toHaveBeenCalledOnce()
  })

  it('goes on by itself after any other event', () => {
    const { effects, popup, sent, redirectInTab } = opened()
    effects.follow(redirecting, 'popupMaybeClosed')
    for (const method of [popup.go, popup.reopen, popup.close, popup.extend, redirectInTab]) expect(method).not.toHaveBeenCalled()
    expect(sent).toEqual([])
  })
})

describe('a redirect in this tab', () => {
  it('stores what the page needs to go on, and closes the popup', () => {
    const { effects, redirectInTab, windows, cancel } = prepare()
    effects.openPopup(3)
    effects.follow(redirecting, 'redirectInTab')
    const stored = { module: 'clientlogin', parameterNames: ['code'], host: 'idp.example', label: 'Harbour' } as const
    expect(redirectInTab).toHaveBeenCalledExactlyOnceWith(target.target, expect.objectContaining(stored), false)
    expect(parseTask(redirectInTab.mock.calls[0]?.[1].task)).toMatchObject({ task, prefill })
    expect(windows[0]?.close).toHaveBeenCalledOnce()
    expect(cancel).not.toHaveBeenCalled()
    effects.close()
    expect(cancel).toHaveBeenCalledOnce()
  })

  it.each([undefined, { kind: 'text', text: 'Harbour' } as const])('stores no label that is not HTML: %o', (label) => {
    const { effects, redirectInTab } = prepare()
    effects.follow({ ...redirecting, label }, 'redirectInTab')
    expect(redirectInTab.mock.calls[0]?.[1].label).toBe('')
  })

  it('stays if nothing can be stored, unless the user has been told', () => {
    const { effects, redirectInTab, sent, windows } = prepare({ isStorageBlocked: true })
    effects.openPopup(3)
    effects.follow(redirecting, 'redirectInTab')
    expect(sent).toEqual([{ kind: 'storageBlocked', attempt: 3 }])
    expect(windows[0]?.close).not.toHaveBeenCalled()
    effects.follow({ ...redirecting, isStorageBlocked: true }, 'redirectInTab')
    expect(redirectInTab.mock.calls.map(([, , mayLoseReturn]) => mayLoseReturn)).toEqual([false, true])
  })
})

describe('a popup that has returned', () => {
  it('stays until the next one has returned, or everything ends', () => {
    const { effects, windows } = prepare()
    effects.openPopup(3)
    effects.release()
    effects.close()
    expect(windows[0]?.close).not.toHaveBeenCalled()
    effects.openPopup(3)
    effects.release()
    expect(windows.map(({ close }) => close.mock.calls.length)).toEqual([1, 0])
    effects.openPopup(3)
    effects.stop()
    expect(windows.map(({ close }) => close.mock.calls.length)).toEqual([1, 1, 1])
    effects.stop()
    expect(windows.map(({ close }) => close.mock.calls.length)).toEqual([1, 1, 1])
  })
})
