// What the heading says in each state: what has to be done, and not that there is one more step.
import { describe, expect, it } from 'vitest'
import { stateTitle } from '../../src/hooks/texts/stateTitle.ts'
import type { FlowState, StopReason } from '../../src/flow/index.ts'
import { createTranslate, englishMessages } from '../../src/messages/index.ts'
import type { AuthRequest, ModuleName } from '../../src/protocol/index.ts'
import * as given from '../flow/requests.ts'

const translate = createTranslate(englishMessages)
const context = (module: ModuleName = 'clientlogin') => ({ attempt: 1, prefill: new Map(), task: { module } })
const inStep = (requests: readonly AuthRequest[], module?: ModuleName): FlowState =>
  ({ ...context(module), kind: 'awaitingInput', step: given.step('continue', ...requests), notice: undefined })
const redirect = { from: given.step('begin'), label: undefined, host: 'idp.example', parameterNames: [] }
const stoppedBy = (reason: StopReason, module: ModuleName = 'linkaccount'): FlowState => ({ ...context(module), kind: 'stopped', reason })

const totp = given.request('TOTPAuthenticationRequest', 'required', [given.text('OATHToken')])
const recoveryCode = given.request('RecoveryCodesAuthenticationRequest', 'required', [given.text('RecoveryCode')])
const emailCode = given.request('EmailAuthAuthenticationRequest', 'required', [given.text('token')])
const { webAuthn: key, secondFactorChoice: choice } = given
const newPassword = given.request('PasswordAuthenticationRequest', 'required', [given.password('password'), given.password('retype')])
const captcha = given.request('CaptchaAuthenticationRequest', 'required', [given.text('captchaWord')])
const question = given.request('Odd', 'required', [given.text('colour')])

describe('the heading of a later step', () => {
  it.each([
    ['a code of an app', [totp], 'Two-factor verification'],
    ['a code of an app, with other ways', [totp, choice], 'Two-factor verification'],
    ['a choice of second factors alone', [choice], 'Two-factor verification'],
    ['a recovery code', [recoveryCode], 'Two-factor verification'],
    ['a code of an e-mail', [emailCode], 'Enter your code'],
    ['a security key, with other ways', [key, choice], 'Use your passkey or security key'],
    ['a new password', [newPassword], 'Set a new password'],
    ['a new password and a captcha', [newPassword, captcha], 'Set a new password'],
    ['a captcha', [captcha], 'Solve the captcha'],
    ['a captcha and a question', [captcha, question], 'Continue logging in'],
    ['nothing', [], 'Continue logging in'],
  ])('names what is asked for: %s', (_, requests, title) => {
    expect(stateTitle(inStep(requests), translate)).toBe(title)
  })

  it('is that of the module where that logs nobody in', () => {
    expect(stateTitle(inStep([question], 'createaccount'), translate)).toBe('Create an account')
    expect(stateTitle(inStep([captcha], 'createaccount'), translate)).toBe('Solve the captcha')
  })
})

describe('the heading of a redirect', () => {
  it('names where to sign in, and afterwards what continues', () => {
    const target = { ...redirect, target: 'https://idp.example/', requiresParameters: false, redirectData: undefined }
    expect(stateTitle({ ...context(), ...target, kind: 'redirectPending', popupAttempts: 0 }, translate)).toBe('Continue at idp.example')
    expect(stateTitle({ ...context(), ...target, kind: 'redirecting', phase: 'popup' }, translate)).toBe('Continue at idp.example')
    expect(stateTitle({ ...context(), ...redirect, kind: 'submittingReturn' }, translate)).toBe('Continue logging in')
    expect(stateTitle({ ...context('linkaccount'), ...redirect, kind: 'submittingReturn' }, translate)).toBe('Link an account')
  })
})

describe('the heading of a flow that has stopped', () => {
  it.each<StopReason>([
    { kind: 'failure', failure: { kind: 'network' } },
    { kind: 'unsafeTarget' },
    { kind: 'otherUser', expectedUsername: 'Ada', username: 'Eve' },
  ])('says that something went wrong: %o', (reason) => {
    expect(stateTitle(stoppedBy(reason), translate)).toBe('Something went wrong')
  })

  it.each<StopReason>([{ kind: 'notAllowed' }, { kind: 'noRequests' }, { kind: 'nothingToDo' }, { kind: 'notLoggedIn' }, { kind: 'superseded' }])(
    'stays that of the module where nothing did: %o',
    (reason) => {
      expect(stateTitle(stoppedBy(reason), translate)).toBe('Link an account')
    },
  )
})
