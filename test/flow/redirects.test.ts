// The states of a redirect: from the answer that starts one, over popups that are blocked, closed or gone, to the return.
import { describe, expect, it } from 'vitest'
import { transition, type FlowEvent, type FlowState, type Step } from '../../src/flow/index.ts'
import type { Answer } from '../../src/protocol/index.ts'
import * as given from './requests.ts'

const task = { module: 'clientlogin' } as const
const prefill = new Map([['username', 'Ada']])
const label = { kind: 'html', html: 'Harbour' } as const
const labelled = given.request('Button:idp', 'optional', [{ ...given.button('idp'), label }])
const from = given.step('begin', given.passwordLogin, labelled, given.otherProvider)
const context = { attempt: 1, task, prefill }
const back = { from, label, host: 'idp.example', parameterNames: ['code', 'state'] }
const target = { ...back, target: 'https://idp.example/?state=1', requiresParameters: true, redirectData: { hint: 1 } }

const pending: FlowState = { ...context, ...target, kind: 'redirectPending', popupAttempts: 0 }
const popup: FlowState = { ...context, ...target, kind: 'redirecting', phase: 'popup' }
const leaving: FlowState = { ...context, ...target, kind: 'redirecting', phase: 'leavingTab' }
const phase = (name: 'popupMaybeClosed' | 'returnPageMissing' | 'popupBlocked'): FlowState => ({ ...context, ...target, kind: 'redirecting', phase: name })
const submitting = (button?: string, step: Step = from): FlowState => ({ ...context, kind: 'submitting', step, button })
const send = (state: FlowState, event: object) => transition(state, { attempt: 1, ...event } as FlowEvent)

describe('the answer that redirects', () => {
  const requests = [given.request('Return', 'required', [given.text('code'), given.text('state', { optional: true })])]
  const outcome: Answer = { kind: 'redirected', message: undefined, code: undefined, target: 'https://idp.example/?state=1', redirectData: { hint: 1 }, requests }
  const checked = { url: 'https://idp.example/?state=1', host: 'idp.example' }

  it('waits for a click, and knows by which button it began', () => {
    expect(send(submitting('idp'), { kind: 'answerReceived', outcome, target: checked })).toMatchObject(pending)
  })

  it.each([undefined, 'other'])('has no label where the button has none: %s', (button) => {
    expect(send(submitting(button), { kind: 'answerReceived', outcome, target: checked })).toMatchObject({ ...pending, label: undefined })
  })

  it('redirects once more after a return, of which no button is known', () => {
    const returned: FlowState = { ...context, ...back, kind: 'submittingReturn' }
    expect(send(returned, { kind: 'answerReceived', outcome, target: checked })).toMatchObject({ ...pending, label: undefined })
  })

  it('stops where its target must not be opened', () => {
    expect(send(submitting('idp'), { kind: 'answerReceived', outcome, target: undefined })).toMatchObject({ kind: 'stopped', reason: { kind: 'unsafeTarget' } })
  })

  it.each([
    [given.request('Return', 'required', [given.text('state', { optional: true })]), false],
    [given.request('Return', 'optional', [given.text('code')]), false],
  ])('needs no parameter if the wiki needs none: %o', (request, requiresParameters) => {
    expect(send(submitting('idp'), { kind: 'answerReceived', outcome: { ...outcome, requests: [request] }, target: checked })).toMatchObject({ requiresParameters })
  })
})

it('names who confirmed an identity by the button that was pressed', () => {
  const sent: FlowState = { ...submitting('idp'), task: { ...task, chosenButton: { ...given.button('idp'), label } } }
  const outcome: Answer = { kind: 'restarted', canPreserveState: true, message: undefined, code: undefined, requests: [] }
  expect(send(sent, { kind: 'answerReceived', outcome }).task.externalIdentity?.providerLabel).toEqual(label)
})

describe('a popup', () => {
  it('that is closed while the form is posted leaves the form, which needs a new challenge', () => {
    expect(send(submitting('idp'), { kind: 'popupClosed' })).toEqual({
      ...context, kind: 'refreshing', reason: 'requested', step: from, notice: { kind: 'popupClosed', tone: 'error' },
    })
  })

  it('is counted each time that it is asked for, and followed when it opens', () => {
    const again = send(send(pending, { kind: 'openPopup' }), { kind: 'openPopup' })
    expect(again).toEqual({ ...pending, popupAttempts: 2 })
    expect(send(again, { kind: 'popupOpened' })).toEqual(popup)
    expect(send(phase('popupMaybeClosed'), { kind: 'openPopup' })).toEqual(popup)
  })

  it('that is gone needs a click', () => {
    expect(send(popup, { kind: 'popupLost' })).toEqual({ ...pending, popupAttempts: 1 })
  })

  it.each(['popupClosed', 'timedOut'] as const)('that comes to nothing starts the flow again: %s', (kind) => {
    expect(send(popup, { kind })).toEqual({ ...context, kind: 'starting', attempt: 2, notice: { kind, tone: 'error' } })
  })

  it('is never less certain than before', () => {
    const order = ['popupMaybeClosed', 'returnPageMissing', 'popupBlocked'] as const
    for (const [index, before] of order.entries()) {
      for (const [later, kind] of order.entries()) {
        const state = phase(before)
        if (later > index) expect(send(state, { kind })).toEqual(phase(kind))
        else expect(send(state, { kind })).toBe(state)
      }
    }
    expect(send(leaving, { kind: 'popupBlocked' })).toBe(leaving)
  })
})

describe('this tab', () => {
  it.each([pending, popup])('can leave instead: $kind', (state) => {
    expect(send(state, { kind: 'redirectInTab' })).toEqual(leaving)
  })

  it('stays, and says why, where nothing can be stored', () => {
    const blocked = send(leaving, { kind: 'storageBlocked' })
    expect(blocked).toEqual({ ...pending, isStorageBlocked: true })
    expect(send(blocked, { kind: 'redirectInTab' })).toEqual({ ...leaving, isStorageBlocked: true })
  })

  it('posts what it has brought back, for the task that was redirected', () => {
    const continuation = { task: { module: 'createaccount' }, prefill: new Map([['username', 'Grace']]) } as const
    const event = { kind: 'returnedInTab', continuation, parameterNames: ['code'], host: 'idp.example', label: 'Harbour' }
    const step = { kind: 'continue', key: '1', requests: [], fields: [] }
    const returned = { ...continuation, attempt: 1, kind: 'submittingReturn', from: step, host: 'idp.example', parameterNames: ['code'] }
    const starting: FlowState = { ...context, kind: 'starting' }
    const form: FlowState = { ...context, kind: 'awaitingInput', step: from, notice: undefined }
    expect(send(starting, event)).toEqual({ ...returned, label })
    expect(send(form, { ...event, label: '' })).toEqual({ ...returned, label: undefined })
    expect(send(form, { ...event, continuation: undefined })).toEqual({ ...returned, task, prefill, label })
  })

  it('says that a return was lost, and goes on', () => {
    const notice = { kind: 'returnLost', tone: 'error' }
    const starting: FlowState = { ...context, kind: 'starting' }
    const form: FlowState = { ...context, kind: 'awaitingInput', step: from, notice: undefined }
    expect(send(starting, { kind: 'returnLost' })).toEqual({ ...starting, notice })
    expect(send(form, { kind: 'returnLost' })).toEqual({ ...form, notice })
  })
})

describe('a return', () => {
  const returned = (...names: readonly string[]) => ({ kind: 'returned', parameters: names.map((name) => [name, 'x']) })

  it('is posted if it brings a parameter that the wiki can use', () => {
    expect(send(popup, returned('other', 'code'))).toEqual({ ...context, ...back, kind: 'submittingReturn' })
    expect(send(pending, returned('code'))).toEqual({ ...context, ...back, kind: 'submittingReturn' })
  })

  it.each([[[]], [['other']]])('that brings %j starts the flow again', (names) => {
    expect(send(popup, returned(...names))).toEqual({ ...context, kind: 'starting', attempt: 2, notice: { kind: 'returnedEmpty', tone: 'error' } })
  })

  it('is posted without any if the wiki needs none', () => {
    expect(send({ ...popup, requiresParameters: false }, returned())).toMatchObject({ kind: 'submittingReturn' })
  })
})

describe('another tab that begins the flow', () => {
  const reason = { kind: 'superseded' }

  it.each([submitting('idp'), pending, popup, { ...context, ...back, kind: 'submittingReturn' } as const])('stops this one: $kind', (state) => {
    expect(send(state, { kind: 'superseded' })).toEqual({ ...context, kind: 'stopped', reason })
  })

  it('stops no form that has not been posted', () => {
    const form: FlowState = { ...context, kind: 'awaitingInput', step: from, notice: undefined }
    expect(send(form, { kind: 'superseded' })).toBe(form)
  })
})
