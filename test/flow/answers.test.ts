// The server's rules on which values are required, and on what is posted.
import { describe, expect, it } from 'vitest'
import {
  buttonOfField,
  encodeStep,
  initialValues,
  isSecret,
  needsSubmitButton,
  nextStep,
  requiredFields,
  validateStep,
  withoutSecrets,
  type FieldValue,
} from '../../src/flow/index.ts'
import { isUnansweredKey } from '../../src/flow/keyButtons.ts'
import { pressedButton } from '../../src/flow/submitButton.ts'
import { neededWayIn } from '../../src/flow/waysIn.ts'
import * as given from './requests.ts'

const values = (entries: Record<string, FieldValue>) => new Map(Object.entries(entries))
const login = given.step('begin', given.captcha, given.passwordLogin, given.provider, given.otherProvider, given.rememberMe)
const signUp = given.step('begin', given.chosenPassword, given.mailedPassword, given.newName)
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
    ['a select whose choice is the empty one', given.step('continue', given.request('S', 'required', [given.select('domain')])), { domain: '' }, undefined, ['domain']],
    ['a group of boxes of which one is needed', given.step('continue', given.request('M', 'required', [given.multiselect('links')])), { links: [] }, undefined, ['links']],
    ['a group of boxes that may stay empty', given.step('continue', given.request('M', 'required', [{ ...given.multiselect('links'), optional: true }])), { links: [] }, undefined, []],
    ['an account whose password is mailed', signUp, { username: 'Ada', mailpassword: true }, undefined, []],
    ['an account whose password is mailed, with half a password', signUp, { username: 'Ada', password: 'ha', mailpassword: true }, undefined, []],
    ['an account whose password is chosen', signUp, { username: 'Ada', password: 'x', retype: 'x' }, undefined, []],
    ['an account without either', signUp, { username: 'Ada' }, undefined, ['password', 'retype']],
    ['a password beside a chosen second factor, of which the choice failed', given.step('begin', given.passwordLogin, { ...given.secondFactorChoice, required: 'primary-required' }), { newModule: 'a' }, undefined, ['username', 'password']],
    ['the login to a directory', given.step('begin', given.directory), { username: 'Ada' }, 'directoryLogin', ['password']],
    ['a button beside an empty form that the wiki does not need for it', given.step('begin', given.passwordLogin, given.provider, given.request('Mail', 'optional', [given.text('email')])), {}, 'idp', []],
    ['two optional requests, of which none has to be filled in', given.step('continue', given.request('A', 'optional', [given.text('email')]), given.request('B', 'optional', [given.text('realname')])), {}, undefined, []],
    ['an optional request beside a box that may be ticked', given.step('continue', given.rememberMe, given.request('A', 'optional', [given.note('hint'), given.text('email')])), {}, undefined, ['email']],
    ['what a pressed button needs of its own request', given.step('continue', given.request('Go', 'optional', [given.text('goal'), given.button('go')]), given.request('A', 'optional', [given.text('email')])), {}, 'go', ['goal']],
    ['an optional request beside an optional box', given.step('continue', given.request('Box', 'optional', [given.checkbox('agree', false)]), given.request('A', 'optional', [given.text('email')])), {}, undefined, ['email']],
    ['a local login beside one with a button of its own', given.step('begin', given.request('Other', 'primary-required', [given.text('dn'), given.password('secret'), given.button('otherLogin')]), given.passwordLogin), {}, undefined, ['username', 'password']],
    ['a group of boxes of which one is ticked', given.step('continue', given.request('M', 'required', [given.multiselect('links')])), { links: ['2'] }, undefined, []],
    ['a group with one box, ticked', given.step('continue', given.request('M', 'required', [given.multiselect('links')])), { links: '2' }, undefined, []],
    ['a select that has but its empty option', given.step('continue', given.request('S', 'required', [{ ...given.select('domain'), options: [{ value: '', label: 'None' }] } as never])), { domain: '' }, undefined, []],
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
    const other = nextStep(login, 'continue', { requests: [given.request('Other', 'required', [given.text('email', { optional: true })])] })
    expect(validateStep(other, values({ email: '' }))).toEqual([])
  })

  it('are not reported for two passwords that differ, which are a mismatch', () => {
    expect(validateStep(soft, values({ password: 'one', retype: 'two' }))).toEqual([{ name: 'retype', kind: 'mismatch' }])
  })

  it.each([' ', '-', '\u200b\u202f'])('include a code of which nothing is left, such as %j', (typed) => {
    const step = given.step('continue', given.code)
    expect(validateStep(step, values({ OATHToken: typed }))).toEqual([{ name: 'OATHToken', kind: 'missing' }])
    expect(validateStep(step, values({ OATHToken: `1${typed}` }))).toEqual([])
  })

  it('include an empty second password, which is not a mismatch', () => {
    expect(validateStep(soft, values({ password: 'one', retype: '' }))).toEqual([{ name: 'retype', kind: 'missing' }])
  })
})

describe('a step that is asked again', () => {
  const before = given.step('continue', given.code)
  const key = (...requests: Parameters<typeof given.step>[1][]) => nextStep(before, 'continue', { requests }).key

  it('keeps its key if it asks for the same fields', () => {
    expect(key(given.request('TOTP', 'required', [given.text('OATHToken', { value: 'new' })]))).toBe('1')
  })

  it.each([
    ['request', given.request('Other', 'required', [given.text('OATHToken')])],
    ['name', given.request('TOTP', 'required', [given.text('token')])],
    ['type', given.request('TOTP', 'required', [given.password('OATHToken')])],
    ['field', given.request('TOTP', 'required', [given.text('OATHToken'), given.note('hint')])],
  ])('has another key if it has another %s', (_, request) => {
    expect(key(request)).toBe('1.')
  })

  it('has another key after a RESTART', () => {
    expect(nextStep(before, 'restart', { requests: [given.code] }).key).toBe('1.')
  })
})

describe('the order of a step', () => {
  it('has its captcha after what the user came to type, and the choice of another factor last', () => {
    const captcha = { ...given.captcha, kind: 'CaptchaAuthenticationRequest' }
    const { requests } = given.step('begin', given.secondFactorChoice, captcha, given.passwordLogin, given.rememberMe)
    expect(requests.map(({ id }) => id)).toEqual(['Password', 'RememberMe', 'Captcha', 'TwoFactorModuleSelectAuthenticationRequest'])
  })

  it('has the requests themselves, where none has a secret of another', () => {
    expect(given.step('begin', given.passwordLogin).requests[0]).toBe(given.passwordLogin)
  })
})

describe('a security key', () => {
  const withButtons = (...names: string[]) => given.step('continue', { ...given.webAuthn, fields: [...given.webAuthn.fields, ...names.map(given.button)] })

  it.each([
    ['by the kit’s own button', withButtons(), 'credential', true],
    ['by a button of the wiki', withButtons('webauthnButton'), 'webauthnButton', true],
    ['by that of a passkey', withButtons('passwordlessButton'), 'passwordlessButton', true],
    ['by one of another name, which is the only one', withButtons('keyButton'), 'keyButton', true],
    ['not by another one beside it', withButtons('help', 'webauthnButton'), 'help', false],
    ['not by the button of another request', given.step('begin', given.webAuthn, given.provider), 'idp', false],
    ['not by no button', withButtons('webauthnButton'), undefined, false],
    ['not by a name that only looks like it', given.step('continue', given.request('Other', 'required', [given.text('credential')])), 'credential', false],
  ])('is started %s', (_, step, pressed, expected) => {
    expect(isUnansweredKey(step, values({ credential: '' }), pressed)).toBe(expected)
    expect(isUnansweredKey(step, values({ credential: '{}' }), pressed)).toBe(false)
  })
})

describe('a repeated password', () => {
  it('is compared only with a password, which may have any other name or none', () => {
    const alone = given.step('begin', given.request('Odd', 'required', [given.password('retype')]))
    expect(validateStep(alone, values({ retype: 'one' }))).toEqual([])
    const ticked = given.step('begin', given.request('Odd', 'required', [given.text('password'), given.checkbox('retype', false)]))
    expect(validateStep(ticked, values({ password: 'one', retype: true }))).toEqual([])
    const beside = given.step('begin', given.request('Odd', 'required', [given.password('retype'), given.password('pin')]))
    expect(validateStep(beside, values({ retype: 'one', pin: 'two' }))).toEqual([])
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

  it('is a secret also beside one that is none', () => {
    const step = given.step('begin', given.request('Open', 'required', [given.text('answer'), given.text('name')]), given.request('Secret', 'required', [given.password('answer')]))
    expect(step.requests[0]?.fields.map(({ sensitive }) => sensitive)).toEqual([true, false])
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

  it('says whether it begins or goes on', () => {
    expect(encodeStep(login, values({})).phase).toBe('begin')
    expect(encodeStep(soft, values({})).phase).toBe('continue')
    expect(encodeStep(given.step('restart', given.passwordLogin), values({})).phase).toBe('continue')
  })

  it('names no requests where the form was submitted by its own button', () => {
    expect(encodeStep(login, values({})).requests).toBeUndefined()
  })

  it.each([
    ['a choice', given.select('domain'), 'a', [['domain', 'a']]],
    ['the empty choice', given.select('domain'), '', [['domain', '']]],
    ['nothing of what the wiki does not offer', given.select('domain'), 'z', []],
    ['a field of an unknown type', { ...given.text('born'), type: 'unknown', wireType: 'date' } as never, '1815', [['born', '1815']]],
    ['nothing of words for the user', given.note('domain'), 'x', []],
  ])('contains %s', (_, field, value, fields) => {
    expect(encodeStep(given.step('continue', given.request('S', 'required', [field])), new Map([[field.name, value]])).fields).toEqual(fields)
  })

  it('contains nothing of words that are called like the button that was pressed', () => {
    expect(encodeStep(given.step('continue', given.request('S', 'required', [given.note('idp')])), values({}), 'idp').fields).toEqual([])
  })

  it('contains a password for its own button, although a mailed one is ticked', () => {
    const step = given.step('begin', given.mailedPassword, given.directory)
    expect(encodeStep(step, values({ mailpassword: true, username: 'Ada', password: 'x' }), 'directoryLogin').fields).toContainEqual(['password', 'x'])
  })

  it('contains a value of two requests once', () => {
    const step = given.step('begin', given.passwordLogin, given.request('Other', 'required', [given.text('username')]))
    expect(encodeStep(step, values({ username: 'Ada', password: 'x' })).fields).toEqual([['username', 'Ada'], ['password', 'x']])
  })

  it.each([
    ['123 456', '123456'],
    ['١٢٣٤٥٦', '123456'],
    ['۱۲۳-۴۵۶', '123456'],
    ['१२३४५६', '123456'],
    ['１２３ー４５６', '123456'],
    ['𞥑𞥒𞥓𞥔𞥕𞥖', '123456'],
    ['①②③④⑤⑥', '123456'],
    ['1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣', '123456'],
    ['\u202a123\u2011456\u202c', '123456'],
    ['\u200e12\u200b34\u2060\u00ad56\ufeff', '123456'],
    ['12‐34–56', '123456'],
    ['1—2−3﹘4﹣5－6', '123456'],
    ['\u00a0123\u202f456\u3000\t', '123456'],
    ['123\u3164\u034f\ufe0e456', '123456'],
    ['123.456.', '123456'],
    ['abcd-efgh\u2011ijkl—2345', 'ABCDEFGHIJKL2345'],
    ['ａｂｃｄ ２３４５', 'ABCD2345'],
    ['iı', 'II'],
  ])('contains the code %j as %s', (typed, code) => {
    for (const name of ['OATHToken', 'RecoveryCode', 'token']) {
      const step = given.step('continue', given.request('T', 'required', [given.text(name)]))
      expect(encodeStep(step, values({ [name]: typed })).fields).toEqual([[name, code]])
    }
  })

  it('contains passwords, captchas, hidden values and all other text as they were typed', () => {
    const typed = '\u200e１２-३ ab\u00ad'
    const fields = [given.password(), given.password('RecoveryCode'), given.text('captchaWord'), given.hidden('token', ''), given.text('username')]
    const step = given.step('continue', given.request('P', 'required', fields), given.request('XCaptchaAuthenticationRequest', 'required', [given.text('OATHToken')]))
    const posted = encodeStep(step, new Map(step.fields.map(({ name }) => [name, typed]))).fields
    expect(posted.map(([, text]) => text)).toEqual(Array(6).fill(typed))
  })

  it('contains a password as it was typed if another request has a code of that name', () => {
    const step = given.step('continue', given.request('C', 'required', [given.text('token')]), given.request('P', 'required', [given.password('token')]))
    expect(encodeStep(step, values({ token: 'a b-c' })).fields).toEqual([['token', 'a b-c']])
  })

  it('contains normalised codes', () => {
    const step = given.step('continue', given.request('T', 'required', [given.text('OATHToken'), given.text('RecoveryCode')]))
    const { fields } = encodeStep(step, values({ OATHToken: '123 456', RecoveryCode: 'abcd efgh' }))
    expect(fields).toEqual([['OATHToken', '123456'], ['RecoveryCode', 'ABCDEFGH']])
  })

  it('does not contain the choice of another second factor, unless the user chose one, which is posted alone', () => {
    const step = given.step('continue', given.code, given.secondFactorChoice)
    expect(encodeStep(step, values({ OATHToken: '123456', newModule: 'a' }))).toMatchObject({ fields: [['OATHToken', '123456']], requests: undefined })
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
    expect(posting.fields).not.toContainEqual(['password', 'ha'])
    expect(validateStep(step, typed, 'credential')).toEqual([])
  })

  it('names no requests in a later step, where the wiki drops what is not named', () => {
    const key = given.request('WebAuthn', 'required', [given.hidden('auth_info', '{}'), given.hidden('credential', '')])
    const step = given.step('continue', key, given.secondFactorChoice, given.returned)
    const posting = encodeStep(step, values({ auth_info: '{}', credential: '{"id":"k"}', newModule: '' }), 'credential')
    expect(posting).toEqual({ phase: 'continue', fields: [['auth_info', '{}'], ['credential', '{"id":"k"}']], requests: undefined })
    expect(encodeStep(soft, values({}), 'skipReset').requests).toBeUndefined()
  })

  it.each(['begin', 'restart'] as const)('names at %s what rides along with the button: requests without fields, and of the second factor', (kind) => {
    const step = given.step(kind, given.passwordLogin, given.provider, given.otherProvider, given.newPassword, given.returned, given.elevated, given.secondFactorChoice)
    const posting = encodeStep(step, values({ elevatedSecurityToken: 't0k', newModule: '' }), 'idp')
    expect(posting.requests).toEqual(['Button:idp', 'Returned', 'Elevated', 'TwoFactorModuleSelectAuthenticationRequest'])
    expect(posting.fields).toEqual([['idp', '1'], ['elevatedSecurityToken', 't0k']])
  })

  it.each([
    ['in a request of its own', given.step('continue', given.code, given.secondFactorChoice, given.elevated)],
    ['in the request of the code', given.step('continue', given.request('TOTP', 'required', [given.text('OATHToken'), given.hidden('elevatedSecurityToken', 't0k')]), given.secondFactorChoice)],
    ['in the request of the choice', given.step('continue', given.code, { ...given.secondFactorChoice, fields: [...given.secondFactorChoice.fields, given.hidden('elevatedSecurityToken', 't0k')] })],
  ])('contains the token of a reauthentication when the second factor is switched: %s', (_, step) => {
    const { fields } = encodeStep(step, values({ OATHToken: '12', newModule: 'a', elevatedSecurityToken: 't0k' }), 'newModule')
    expect(new Map(fields)).toEqual(new Map([['newModule', 'a'], ['elevatedSecurityToken', 't0k']]))
  })

  it('contains no password beside one that the wiki mails', () => {
    const more = given.request('UserData', 'required', [given.text('email'), given.text('realname', { optional: true })])
    const step = given.step('begin', given.chosenPassword, given.mailedPassword, given.newName, more)
    const typed = values({ username: 'Ada', password: 'ha', retype: '', mailpassword: true, email: 'a@example', realname: '' })
    expect(encodeStep(step, typed).fields).toEqual([['username', 'Ada'], ['mailpassword', '1'], ['email', 'a@example'], ['realname', '']])
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

  it('are of the type that the field has now', () => {
    const step = given.step('begin', given.request('R', 'required', [given.checkbox('mail', true), given.text('name'), given.multiselect('links')]))
    expect([...initialValues(step, values({ mail: 'yes', name: true, links: ['2'] }))]).toEqual([['mail', false], ['name', ''], ['links', ['2']]])
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

it.each([
  [{ ...given.password(), sensitive: false }, true],
  [given.text('mytoken'), false],
  [given.text('tokens'), false],
])('knows whether %o is a secret', (field, is) => {
  expect(isSecret(field)).toBe(is)
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
    ['the login to a directory, which has a button of its own', given.step('begin', given.directory, given.rememberMe, given.captcha), false],
    ['the login to a directory after RESTART', given.step('restart', given.directory, given.rememberMe), false],
    ['the login to a directory beside a local one', given.step('begin', given.directory, given.passwordLogin), true],
    ['the login to a directory beside providers', given.step('begin', given.directory, { ...given.provider, required: 'primary-required' }), false],
    ['a way in made of a box', given.step('begin', given.mailedPassword), true],
    ['fields with a button that a later step offers', given.step('continue', given.directory), true],
    ['fields with a button in a later step', given.step('continue', { ...given.directory, required: 'required' }), true],
  ] as const)('for %s: %s', (_, step, isNeeded) => {
    expect(needsSubmitButton(step)).toBe(isNeeded)
  })
})

describe('Enter', () => {
  const other = given.request('Other', 'primary-required', [given.text('dn'), given.password('secret'), given.button('otherLogin')])

  it.each([
    ['a field of the login to a directory', given.step('begin', given.directory), 'password', 'directoryLogin'],
    ['a field that a local login asks for as well', given.step('begin', given.directory, given.passwordLogin), 'password', undefined],
    ['a field of another directory', given.step('begin', given.directory, other, given.passwordLogin), 'dn', 'otherLogin'],
    ['a field beside a button that skips', soft, 'password', undefined],
    ['a captcha beside the login to a directory', given.step('begin', given.directory, given.captcha), 'captchaWord', undefined],
  ])('in %s', (_, step, name, button) => {
    expect(buttonOfField(step, name)).toBe(button)
  })

  it.each([
    ['where the form has a submit button', login, {}, undefined, undefined],
    ['where the only way in has a button', given.step('begin', given.directory, given.captcha), {}, undefined, 'directoryLogin'],
    ['where two ways have a button and one is filled in', given.step('begin', given.directory, other), { dn: 'x', secret: 'y' }, undefined, 'otherLogin'],
    ['where there is one button and a captcha', given.step('begin', given.captcha, given.provider), {}, undefined, 'idp'],
    ['where there are several providers', given.step('begin', given.captcha, given.provider, given.otherProvider), {}, undefined, undefined],
    ['by a button', login, {}, 'idp', 'idp'],
    ['by the choice of another second factor', given.step('continue', given.code, given.secondFactorChoice), { newModule: 'a' }, 'newModule', 'newModule'],
    ['by the choice of the current second factor', given.step('continue', given.code, given.secondFactorChoice), { newModule: 'totp' }, 'newModule', undefined],
    ['by no choice of a second factor', given.step('continue', given.code, given.secondFactorChoice), { newModule: '' }, 'newModule', undefined],
  ])('submits %s', (_, step, typed, button, pressed) => {
    expect(pressedButton(step, values(typed as Record<string, FieldValue>), button)).toBe(pressed)
  })
})

describe('the way in that a form needs', () => {
  const optional = given.request('Optional', 'primary-required', [given.hidden('seen', '1'), given.text('hint', { optional: true })])
  const half = given.request('Half', 'primary-required', [given.text('card'), given.text('note', { optional: true })])
  const ticked = given.request('Ticked', 'primary-required', [given.text('card'), given.checkbox('agree', false)])
  const card = given.request('Card', 'primary-required', [given.text('card'), given.text('pin')])
  const login = { username: 'Ada', password: 'x' }

  it.each([
    ['that is typed, and not the one of which nothing has to be', [optional, given.passwordLogin], login, 'Password'],
    ['that is complete, and not the one that is half typed', [card, given.passwordLogin], { ...login, card: '1' }, 'Password'],
    ['that is complete without what is optional', [optional, half], { card: '1' }, 'Half'],
    ['that is typed, although it lacks more than the one that is ticked', [given.mailedPassword, ticked], {}, 'Ticked'],
    ['that comes first of those that are typed, also beside one with a box', [given.passwordLogin, ticked], { ...login, card: '1', agree: true }, 'Password'],
    ['that is ticked, and not the one that is typed as well', [given.passwordLogin, given.mailedPassword], { ...login, mailpassword: true }, 'TemporaryPassword'],
  ])('is the one %s', (_, requests, typed, id) => {
    expect(neededWayIn(given.step('begin', ...requests), values(typed as Record<string, FieldValue>))?.id).toBe(id)
  })
})

describe('the fields that are required', () => {
  it.each([
    ['of the only way in', given.step('begin', given.passwordLogin, given.rememberMe), ['username', 'password']],
    ['of a way in beside providers and passkeys', given.step('begin', given.passwordLogin, given.webAuthn, given.provider), ['username', 'password']],
    ['of a way in beside the choice of another', given.step('begin', given.passwordLogin, { ...given.secondFactorChoice, required: 'primary-required' }), ['username', 'password']],
    ['of a password that the wiki can mail as well', signUp, ['username']],
    ['of a box that has to be ticked', given.step('continue', given.request('Terms', 'required', [given.checkbox('agree', false)])), ['agree']],
    ['of a change of the password that may be skipped', soft, ['password', 'retype']],
    ['of nothing where there is no way in and nothing is needed', given.step('continue', given.request('R', 'required', [given.text('email', { optional: true })])), []],
  ])('are those %s', (_, step, names) => {
    expect([...requiredFields(step)]).toEqual(names)
  })
})
