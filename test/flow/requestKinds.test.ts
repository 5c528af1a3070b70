// What a request or a field is, by what the wiki sends of it, and when a code is complete.
import { describe, expect, it } from 'vitest'
import {
  initialValue, isAlternative, isCaptcha, isCaptchaWidget, isCompleteCode, isOneTimeCode, isSecondFactorChoice, isText, isWebAuthn, keyButtonsOf,
} from '../../src/flow/index.ts'
import { alwaysParticipates, codesOf, hasOwnButton, isProviderButton } from '../../src/flow/requestKinds.ts'
import type { AuthRequest, Field } from '../../src/protocol/index.ts'
import * as given from './requests.ts'

const unknown = (name: string): Field => ({ ...given.text(name), type: 'unknown', wireType: 'date' }) as Field
const empty = given.request('Empty', 'required', [])
const captcha = (type?: unknown): AuthRequest => ({ ...given.captcha, kind: 'CaptchaAuthenticationRequest', metadata: { type } })

describe('a captcha', () => {
  it.each(['turnstile', 'hcaptcha', 'recaptchanocaptcha'])('that %s draws is a widget', (type) => {
    expect([isCaptcha(captcha(type)), isCaptchaWidget(captcha(type))]).toEqual([true, true])
    expect(isCaptchaWidget({ ...given.captcha, metadata: { type } })).toBe(false)
  })

  it.each(['image', undefined, ''])('of the type %j is none', (type) => {
    expect(isCaptchaWidget(captcha(type))).toBe(false)
  })

  it('asks for no code, whatever its field is called', () => {
    const odd = { ...captcha(), fields: [given.text('token')] }
    expect([isOneTimeCode(odd), codesOf(odd)]).toEqual([false, []])
  })
})

describe('a request', () => {
  it.each([
    [given.code, true],
    [given.request('Other', 'required', [unknown('RecoveryCode')]), true],
    [given.request('Mail', 'required', [given.note('hint'), given.text('token')]), true],
    [given.request('Password', 'required', [given.password('token')]), false],
    [given.passwordLogin, false],
  ])('asks for a code by the name of a text field: %o', (request, is) => {
    expect(isOneTimeCode(request)).toBe(is)
  })

  it.each([
    [given.webAuthn, true],
    [given.request('Half', 'required', [given.hidden('credential', '')]), false],
    [given.request('Shown', 'required', [given.text('auth_info'), given.text('credential')]), false],
  ])('is answered by a key if both its fields are hidden: %o', (request, is) => {
    expect(isWebAuthn(request)).toBe(is)
  })

  it('offers other second factors by its kind, or by naming the current one', () => {
    expect(isSecondFactorChoice({ ...given.secondFactorChoice, metadata: {} })).toBe(true)
    expect(isSecondFactorChoice({ ...given.secondFactorChoice, kind: 'X' })).toBe(true)
    expect(isSecondFactorChoice({ ...given.code, metadata: { currentModule: 1 } })).toBe(false)
  })

  it.each([
    [given.provider, true],
    [given.request('Hinted', 'optional', [given.note('hint'), given.button('idp')]), true],
    [given.webAuthn, true],
    [given.secondFactorChoice, true],
    [given.directory, false],
    [given.rememberMe, false],
    [empty, false],
  ])('is an alternative to the form: %o', (request, is) => {
    expect(isAlternative(request)).toBe(is)
  })

  it.each([
    [empty, true],
    [given.captcha, true],
    [given.rememberMe, true],
    [given.request('Strict', 'required', [given.password('answer')]), true],
    [given.newPassword, false],
    [given.request('Mixed', 'optional', [given.text('email'), given.password()]), false],
    [given.passwordLogin, false],
    [given.request('EmptyWay', 'primary-required', []), true],
  ])('goes along with every way to log in: %o', (request, is) => {
    expect(alwaysParticipates(request)).toBe(is)
  })

  it.each([
    [given.provider, true, true],
    [given.directory, true, false],
    [given.webAuthn, true, false],
    [given.passwordLogin, false, false],
    [empty, false, false],
  ])('has a button of its own, and nothing but that: %o', (request, has, only) => {
    expect([hasOwnButton(request), isProviderButton(request)]).toEqual([has, only])
  })
})

describe('the buttons of a key', () => {
  const namesOf = (...names: readonly string[]) => keyButtonsOf(given.request('Key', 'required', [given.note('hint'), ...names.map(given.button)])).map(({ name }) => name)

  it('are those with a known name, or else the first', () => {
    expect(namesOf('help', 'webauthnButton', 'passwordlessButton')).toEqual(['webauthnButton', 'passwordlessButton'])
    expect(namesOf('one', 'two')).toEqual(['one'])
    expect(namesOf()).toEqual([])
  })
})

describe('a field', () => {
  it.each([
    [given.text('f'), true],
    [given.password(), true],
    [unknown('f'), true],
    [given.hidden('f', ''), false],
    [given.select('f'), false],
  ])('is typed into: %o', (field, is) => {
    expect(isText(field)).toBe(is)
  })

  it.each<[Field, unknown]>([
    [given.text('f', { value: 'Ada' }), 'Ada'],
    [given.text('f', { value: 'Ada', sensitive: true }), ''],
    [{ ...given.hidden('f', 'x'), sensitive: true }, 'x'],
    [given.password(), ''],
    [given.select('f', 'a'), 'a'],
    [given.multiselect('f'), ['1']],
    [given.checkbox('f', true), false],
  ])('holds at first: %o', (field, value) => {
    expect(initialValue(field)).toEqual(value)
  })
})

describe('a code', () => {
  it.each([
    ['123 456', 'oneTime', true],
    ['12345', 'oneTime', false],
    ['1234567', 'oneTime', false],
    ['abcdef', 'oneTime', false],
    ['abcd-efgh-ijkl-2345', 'recovery', true],
    ['abcdefghijkl234', 'recovery', false],
    ['abcdefghijkl23456', 'recovery', false],
    ['ÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄ', 'recovery', false],
    ['123456', 'recovery', false],
  ] as const)('%j of the kind %s is complete: %s', (typed, kind, is) => {
    expect(isCompleteCode(typed, kind)).toBe(is)
  })
})
