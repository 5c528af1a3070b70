// The server's rules on which values are required, and on what is posted.
import { describe, expect, it } from 'vitest'
import { validateStep, initialValues, needsSubmitButton, nextStep, encodeStep, withoutSecrets, type FieldValue } from '../../src/flow/index.ts'
import * as given from './requests.ts'

const values = (entries: Record<string, FieldValue>) => new Map(Object.entries(entries))
const login = given.step('begin', given.captcha, given.passwordLogin, given.provider, given.otherProvider, given.rememberMe)
const soft = given.step('continue', given.newPassword, given.skip)

describe('missing values', () => {
  it.each([
    ['a login without anything', given.step('begin', given.passwordLogin), {}, undefined, ['username', 'password']],
    ['a login without its captcha', login, { username: 'Ada', password: 'x' }, undefined, ['captchaWord']],
    ['a complete login', login, { username: 'Ada', password: 'x', captchaWord: 'y' }, undefined, []],
    ['a provider’s button beside an empty captcha', login, {}, 'idp', ['captchaWord']],
    ['a provider’s button beside an empty password', given.step('begin', given.passwordLogin, given.provider), {}, 'idp', []],
    ['an optional change of the password, submitted', soft, {}, undefined, ['password', 'retype']],
    ['an optional change of the password, skipped', soft, {}, 'skipReset', []],
    ['a required box', given.step('continue', given.request('Terms', 'required', [given.checkbox('agree', false)])), {}, undefined, ['agree']],
    ['a select without a choice', given.step('continue', given.request('S', 'required', [given.select('domain')])), { domain: 'z' }, undefined, ['domain']],
    ['a select whose choice is the empty one', given.step('continue', given.request('S', 'required', [given.select('domain')])), { domain: '' }, undefined, []],
    ['a group of boxes', given.step('continue', given.request('M', 'required', [given.multiselect('links')])), { links: [] }, undefined, []],
  ] as const)('%s', (_, step, typed, pressed, missing) => {
    expect(validateStep(step, values(typed), pressed).map(({ name }) => name)).toEqual(missing)
  })

  it('are reported only for the way to log in that lacks the fewest', () => {
    const card = given.request('Card', 'primary-required', [given.text('card'), given.text('pin'), given.text('street')])
    const step = given.step('begin', given.passwordLogin, card)
    expect(validateStep(step, values({ card: '1', pin: '2' }))).toEqual([{ name: 'street', kind: 'missing' }])
    expect(validateStep(step, values({ username: 'Ada', password: 'x' }))).toEqual([])
  })

  it('include a recovery code, although the wiki declares it optional', () => {
    const asked = [given.request('Recovery', 'required', [given.text('RecoveryCode', { optional: true })]), given.secondFactorChoice]
    const step = nextStep(login, 'continue', { requests: asked })
    expect(validateStep(step, values({ RecoveryCode: '' }))).toEqual([{ name: 'RecoveryCode', kind: 'missing' }])
  })

  it('are not reported for two passwords that differ, which are a mismatch', () => {
    expect(validateStep(soft, values({ password: 'one', retype: 'two' }))).toEqual([{ name: 'retype', kind: 'mismatch' }])
  })

  it('include an empty second password, which is not a mismatch', () => {
    expect(validateStep(soft, values({ password: 'one', retype: '' }))).toEqual([{ name: 'retype', kind: 'missing' }])
  })
})

describe('a repeated password', () => {
  it('is compared only with a password, which may have any other name or none', () => {
    const alone = given.step('begin', given.request('Odd', 'required', [given.password('retype')]))
    expect(validateStep(alone, values({ retype: 'one' }))).toEqual([])
    const ticked = given.step('begin', given.request('Odd', 'required', [given.text('password'), given.checkbox('retype', false)]))
    expect(validateStep(ticked, values({ password: 'one', retype: true }))).toEqual([])
  })
})

describe('a name of two requests', () => {
  const stepOf = (...fields: readonly Parameters<typeof given.request>[2][number][]) => given.step('begin', ...fields.map((field, index) => given.request(String(index), 'required', [field])))

  it.each([
    ['hidden', { ...given.hidden('answer', ''), sensitive: true }],
    ['a note', { ...given.note('answer'), sensitive: true }],
    ['a button', given.button('answer')],
  ])('is filled in although the other request has it as %s', (_, other) => {
    for (const step of [stepOf(given.text('answer'), other), stepOf(other, given.text('answer'))]) {
      expect(step.fields.map(({ type }) => type)).toEqual(['string'])
      expect(validateStep(step, values({ answer: 'x' }))).toEqual([])
    }
  })

  it('needs what its control can give, whatever the other request takes', () => {
    expect(validateStep(stepOf(given.text('answer'), given.select('answer')), values({ answer: 'typed' }))).toEqual([])
    expect(validateStep(stepOf(given.select('answer'), given.text('answer')), values({ answer: 'a' }))).toEqual([])
  })

  it('is a secret if one of them says so', () => {
    for (const other of [given.password('answer'), { ...given.note('answer'), sensitive: true }, { ...given.hidden('answer', ''), sensitive: true }]) {
      for (const step of [stepOf(given.text('answer'), other), stepOf(other, given.text('answer'))]) {
        expect([...withoutSecrets(step, values({ answer: 'secret' }))]).toEqual([])
      }
    }
  })
})

describe('what is posted', () => {
  it('contains empty text, but no unticked checkboxes, notes or buttons', () => {
    const { fields } = encodeStep(login, values({ username: 'Ada', password: '', captchaId: '7', rememberMe: false }))
    expect(fields).toEqual([['captchaId', '7'], ['captchaWord', ''], ['username', 'Ada'], ['password', '']])
  })

  it('contains a checkbox only if it is ticked', () => {
    const { fields } = encodeStep(given.step('begin', given.rememberMe), values({ rememberMe: true }))
    expect(fields).toEqual([['rememberMe', '1']])
  })

  it('for a button contains the button and the requests that always participate, and the ids of these requests', () => {
    const posting = encodeStep(login, values({ username: 'Ada', password: 'x', captchaWord: 'y', captchaId: '7', rememberMe: true }), 'idp')
    expect(posting.fields).toEqual([['captchaId', '7'], ['captchaWord', 'y'], ['idp', '1'], ['rememberMe', '1']])
    expect(posting.requests).toEqual(['Captcha', 'Button:idp', 'RememberMe'])
  })

  it('does not contain the new password if its change is skipped', () => {
    expect(encodeStep(soft, values({ password: 'half ty' }), 'skipReset').fields).toEqual([['skipReset', '1']])
  })

  it('contains each choice of a multiselect separately', () => {
    const step = given.step('continue', given.request('M', 'required', [given.multiselect('links')]))
    expect(encodeStep(step, values({ links: ['1', '2'] })).fields).toEqual([['links[]', '1'], ['links[]', '2']])
    // A multiselect with one option has a string as its value, or false if nothing is chosen.
    expect(encodeStep(step, values({ links: '2' })).fields).toEqual([['links[]', '2']])
    expect(encodeStep(step, values({ links: false })).fields).toEqual([])
  })

  it('contains a value of two requests once', () => {
    const step = given.step('begin', given.passwordLogin, given.request('Other', 'required', [given.text('username')]))
    expect(encodeStep(step, values({ username: 'Ada', password: 'x' })).fields).toEqual([['username', 'Ada'], ['password', 'x']])
  })

  it('contains normalised codes', () => {
    const step = given.step('continue', given.request('T', 'required', [given.text('OATHToken'), given.text('RecoveryCode')]))
    const { fields } = encodeStep(step, values({ OATHToken: '123 456', RecoveryCode: 'abcd efgh' }))
    expect(fields).toEqual([['OATHToken', '123456'], ['RecoveryCode', 'ABCDEFGH']])
  })

  it('does not contain the choice of another second factor, unless the user chose one, which is posted alone', () => {
    const step = given.step('continue', given.code, given.secondFactorChoice)
    expect(encodeStep(step, values({ OATHToken: '123456' }))).toMatchObject({ fields: [['OATHToken', '123456']], requests: undefined })
    const pressed = encodeStep(step, values({ OATHToken: '12', newModule: 'a' }), 'newModule')
    expect(pressed).toMatchObject({ fields: [['newModule', 'a']], requests: undefined })
    expect(validateStep(step, values({ newModule: 'a' }), 'newModule')).toEqual([])
  })

  it('for a passkey contains the requests that always participate, but no half-typed password', () => {
    const step = given.step('begin', given.passwordLogin, given.webAuthn, given.rememberMe)
    const typed = values({ username: 'Ada', password: 'ha', auth_info: '{}', credential: '{"id":"k"}', rememberMe: true })
    const posting = encodeStep(step, typed, 'credential')
    expect(posting.fields).toEqual([['auth_info', '{}'], ['credential', '{"id":"k"}'], ['rememberMe', '1']])
    expect(posting.requests).toEqual(['WebAuthn', 'RememberMe'])
    expect(validateStep(step, typed, 'credential')).toEqual([])
  })

  it('contains passwords with their spaces', () => {
    const { fields } = encodeStep(given.step('begin', given.passwordLogin), values({ username: 'Ada', password: ' a b ' }))
    expect(fields).toContainEqual(['password', ' a b '])
  })

  it.each(['a.b', 'a[0]', "a'b", '__proto__', 'constructor', ''])('contains a field called %j like any other', (name) => {
    const step = given.step('continue', given.request('Odd', 'required', [given.text(name)]))
    expect(validateStep(step, new Map()).map((fault) => fault.name)).toEqual([name])
    expect(encodeStep(step, new Map([[name, 'value']])).fields).toEqual([[name, 'value']])
  })
})

describe('the initial values of a form', () => {
  it('are prefilled, or else suggested by the wiki', () => {
    const step = given.step('begin', given.request('R', 'required', [given.text('realname', { value: 'Wiki' }), given.text('email', { value: 'w@example' })]))
    expect([...initialValues(step, values({ realname: 'Ada' }))]).toEqual([['realname', 'Ada'], ['email', 'w@example']])
  })

  it('contain no secret and no old challenge', () => {
    const filled = initialValues(login, values({ password: 'x', captchaWord: 'y', captchaId: 'old', username: 'Ada' }))
    expect(Object.fromEntries(filled)).toEqual({ captchaId: '7', captchaWord: '', username: 'Ada', password: '', rememberMe: false })
  })
})

describe('the prefill after a submit', () => {
  it('contains everything except secrets and the wiki’s own values', () => {
    const typed = values({ username: 'Ada', password: 'x', captchaWord: 'y', captchaId: '7', rememberMe: true, stray: 'z' })
    expect(Object.fromEntries(withoutSecrets(login, typed))).toEqual({ username: 'Ada', rememberMe: true })
  })

  it.each(['OATHToken', 'RecoveryCode', 'token', 'captchaWord', 'credential'])('does not contain %s, although the wiki does not declare it sensitive', (name) => {
    const step = given.step('continue', given.request('R', 'required', [given.text(name)]))
    expect(withoutSecrets(step, values({ [name]: '123' })).size).toBe(0)
  })
})

describe('the submit button', () => {
  it.each([
    ['a password beside providers', login, true],
    ['providers alone', given.step('begin', given.provider, given.otherProvider, given.rememberMe), false],
    ['providers behind a captcha', given.step('begin', given.captcha, given.provider), false],
    ['a change of the password that may be skipped', soft, true],
    ['nothing at all', given.step('continue'), true],
    ['something hidden', given.step('continue', given.request('Note', 'required', [given.hidden('seen', '1')])), true],
    ['a security key, which has a button of its own', given.step('continue', given.webAuthn, given.secondFactorChoice), false],
    ['a credential without a challenge, which no key can answer', given.step('continue', given.request('Odd', 'required', [given.hidden('credential', '')])), true],
    ['a passkey beside a password', given.step('begin', given.passwordLogin, given.webAuthn), true],
    ['a code beside other methods', given.step('continue', given.code, given.secondFactorChoice), true],
    ['one button and nothing else', given.step('continue', given.skip), false],
  ] as const)('for %s: %s', (_, step, isNeeded) => {
    expect(needsSubmitButton(step)).toBe(isNeeded)
  })
})
