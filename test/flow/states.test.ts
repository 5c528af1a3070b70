// What is known of a state by its kind: whether it shows a form, waits, or has something in progress, and what it asks to wait for.
import { describe, expect, it } from 'vitest'
import { isPasswordChange, isWaiting, retryCause, retryDelayMs, showsForm, type FlowState, type Notice, type RetryCause } from '../../src/flow/index.ts'
import { isInProgress } from '../../src/flow/state.ts'
import type { Failure } from '../../src/protocol/index.ts'
import * as given from './requests.ts'

const context = { attempt: 1, task: { module: 'clientlogin' }, prefill: new Map() } as const
const network: Failure = { kind: 'network' }
const begin = given.step('begin', given.passwordLogin)
const later = given.step('continue', given.code)
const back = { from: begin, label: undefined, host: 'idp.example', parameterNames: [] }
const target = { ...back, target: 'https://idp.example/', requiresParameters: false, redirectData: undefined }

describe('a state', () => {
  it.each<[FlowState, form: boolean, waiting: boolean, inProgress: boolean]>([
    [{ ...context, kind: 'starting' }, false, true, false],
    [{ ...context, kind: 'alreadyLoggedIn', username: 'Ada' }, false, false, false],
    [{ ...context, kind: 'awaitingInput', step: begin, notice: undefined }, true, false, false],
    [{ ...context, kind: 'awaitingInput', step: later, notice: undefined }, true, false, true],
    [{ ...context, kind: 'submitting', step: begin }, true, true, true],
    [{ ...context, kind: 'recovering', step: begin, failure: network }, true, true, true],
    [{ ...context, kind: 'refreshing', reason: 'refused', step: later, notice: undefined }, true, true, false],
    [{ ...context, ...target, kind: 'redirectPending', popupAttempts: 0 }, false, false, true],
    [{ ...context, ...target, kind: 'redirecting', phase: 'popup' }, false, true, true],
    [{ ...context, ...back, kind: 'submittingReturn' }, false, true, true],
    [{ ...context, kind: 'recoveringReturn', failure: network, parameterNames: [] }, false, true, true],
    [{ ...context, kind: 'passed', username: 'Ada' }, false, false, false],
    [{ ...context, kind: 'cancelled' }, false, false, false],
    [{ ...context, kind: 'stopped', reason: { kind: 'notAllowed' } }, false, false, false],
  ])('$kind shows a form, waits for something, and is in progress on the wiki: %s, %s, %s', (state, form, waiting, inProgress) => {
    expect([showsForm(state), isWaiting(state), isInProgress(state)]).toEqual([form, waiting, inProgress])
  })
})

describe('what went wrong', () => {
  const notice: Notice = { kind: 'failure', tone: 'error', failure: network }
  const refused: Notice = { kind: 'wikiMessage', tone: 'error', message: undefined, code: 'wrongpassword' }

  it.each<[FlowState, RetryCause | undefined]>([
    [{ ...context, kind: 'stopped', reason: { kind: 'failure', failure: network } }, network],
    [{ ...context, kind: 'stopped', reason: { kind: 'notAllowed' } }, undefined],
    [{ ...context, kind: 'stopped', reason: { kind: 'outcomeUnknown', failure: network, parameterNames: [] } }, undefined],
    [{ ...context, kind: 'awaitingInput', step: begin, notice }, network],
    [{ ...context, kind: 'awaitingInput', step: begin, notice: refused }, refused],
    [{ ...context, kind: 'awaitingInput', step: begin, notice: undefined }, undefined],
    [{ ...context, kind: 'submitting', step: begin }, undefined],
  ])('in %o is %o', (state, cause) => {
    expect(retryCause(state)).toBe(cause)
  })

  const throttled = (code: string | undefined): Notice => ({ kind: 'wikiMessage', tone: 'error', message: undefined, code })

  it.each<[RetryCause, number]>([
    [{ kind: 'http', status: 503, text: undefined, retryAfterMs: 5000 }, 5000],
    [{ kind: 'http', status: 503, text: undefined, retryAfterMs: undefined }, 0],
    [throttled('oathauth-throttled'), 60_000],
    [throttled('login-throttled'), 0],
    [throttled(undefined), 0],
    [{ ...network, code: 'oathauth-throttled' } as Failure, 0],
    [network, 0],
  ])('%o asks to wait for %i ms', (cause, ms) => {
    expect(retryDelayMs(cause)).toBe(ms)
  })
})

describe('a change', () => {
  it.each([
    [undefined, true],
    ['MediaWiki\\Auth\\PasswordAuthenticationRequest', true],
    ['Own\\OwnPasswordAuthenticationRequest', true],
    ['Badge\\BadgeAuthenticationRequest', false],
    ['Own\\PasswordAuthenticationRequestOfOld', false],
  ])('of the request %s is one of the password: %s', (request, is) => {
    expect(isPasswordChange({ module: 'changeauthenticationdata', request })).toBe(is)
  })
})
