// Random requests as a wiki sends them: those of known providers, and ones with names and types that no one expects.
import fc from 'fast-check'

export type WireField = Readonly<Record<string, unknown>>

export interface WireRequest {
  readonly id: string
  readonly metadata: unknown
  readonly required: string
  readonly provider: string
  readonly account: string
  /** Pairs, because an object would take a field called `__proto__` for its prototype. */
  readonly fields: readonly (readonly [name: string, field: WireField])[]
}

const knownNames = [
  ...['username', 'password', 'retype', 'email', 'realname', 'rememberMe', 'domain', 'OATHToken', 'RecoveryCode', 'token', 'captchaWord'],
  ...['captchaId', 'captchaInfo', 'auth_info', 'credential', 'newModule', 'skipReset', 'confirmedLinkIDs', 'code', 'state'],
]

/** Names that mean something to JavaScript, to react-hook-form, to a form element or to the API. */
export const hostileNames = [
  ...['__proto__', 'prototype', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', '', ' ', 'a.b', 'a[0]', 'a.b[1].c', '0', '1.5', 'x-y', 'x-~2e~'],
  ...['submit', 'reset', 'action', 'method', 'elements', 'length', 'name', 'id', 'nodeName', 'tagName', 'parentNode', 'ownerDocument', 'attributes'],
  ...['children', 'innerHTML', 'addEventListener', 'requestSubmit', 'focus', 'value', 'type', 'style', 'root', 'ref', 'key', 'undefined', 'null'],
  ...['format', 'origin', 'logintoken', 'logincontinue', 'loginreturnurl', 'loginrequests', 'User Name', 'ø œ', '"', "'", '<b>', '&amp;', '\ud800', '\u0000', '\u202e'],
]

export const name = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...knownNames) },
  { weight: 4, arbitrary: fc.constantFrom(...hostileNames) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
)

const label = fc.constantFrom('A label', '', '<b>Bold</b> label', 'One\ntwo', '<frameset>', '<script>throw 1</script>', '<a href="javascript:throw 1">link</a>', '&#x110000;', '⧼a-key⧽')
const type = fc.constantFrom('string', 'string', 'string', 'password', 'password', 'checkbox', 'select', 'multiselect', 'button', 'hidden', 'null', 'colour', '')
const value = fc.constantFrom<unknown>(undefined, undefined, '', 'a', 'wiki-value', true, false, 7, null, ['a'], { a: 'b' })
const options = fc.constantFrom<unknown>({ '': 'None', 'a': 'A' }, { '1': 'One', '2': 'Two' }, { 'a': 'A', 'a.b': 'A.B', '__proto__': 'P' }, ['zero', 'one'])

const field: fc.Arbitrary<WireField> = fc.record(
  { type, label, help: label, optional: fc.boolean(), sensitive: fc.constantFrom(false, false, false, true), value, options },
  { requiredKeys: ['type', 'optional', 'sensitive', 'options'] },
)

const id = fc.oneof(
  fc.constantFrom(
    'A\\PasswordAuthenticationRequest', 'A\\ButtonAuthenticationRequest:idp', 'SimpleCaptchaAuthenticationRequest', 'A\\TOTPAuthenticationRequest',
    'A\\TwoFactorModuleSelectAuthenticationRequest', 'A\\ConfirmLinkAuthenticationRequest:a|b', 'constructor', '__proto__', '',
  ),
  fc.string({ maxLength: 4 }),
)

const metadata = fc.constantFrom<unknown>(
  {}, [], { type: 'image', mime: 'image/png' }, { type: 'simple' }, { type: 'question' }, { type: 'turnstile', key: 'k' }, { type: 7 },
  { currentModule: 'totp', allowedModules: ['totp', 'webauthn'], moduleDescriptions: { totp: 'Code', webauthn: 'Key' } },
  { currentModule: null, allowedModules: 'x', moduleDescriptions: [] },
)

const anyRequest: fc.Arbitrary<WireRequest> = fc.record({
  id,
  metadata,
  required: fc.constantFrom('optional', 'required', 'primary-required', 'never'),
  provider: fc.constantFrom('A provider', '<i>P</i>', ''),
  account: fc.constantFrom('An account', ''),
  fields: fc.uniqueArray(fc.tuple(name, field), { selector: ([key]) => key, maxLength: 4 }),
})

const wire = (kind: string, more: WireField = {}): WireField => ({ type: kind, label: 'A label', help: '', optional: false, sensitive: kind === 'password', ...more })

function known(requestId: string, required: string, fields: WireRequest['fields'], more: unknown = {}): WireRequest {
  return { id: requestId, metadata: more, required, provider: 'Provider', account: '', fields }
}

const challenge = '{"challenge":"AAAA","allowCredentials":[]}'

/** What the providers of a wiki ask for. */
export const knownRequests = {
  password: known('A\\PasswordAuthenticationRequest', 'primary-required', [['username', wire('string')], ['password', wire('password')]]),
  directory: known('A\\DirectoryRequest', 'primary-required', [['username', wire('string')], ['password', wire('password')], ['ldap', wire('button')]]),
  remember: known('A\\RememberMeAuthenticationRequest', 'optional', [['rememberMe', wire('checkbox', { optional: true })]]),
  provider: known('A\\ButtonAuthenticationRequest:idp', 'optional', [['idp', wire('button')]]),
  captcha: known('SimpleCaptchaAuthenticationRequest', 'required', [['captchaId', wire('hidden', { value: '1' })], ['captchaInfo', wire('null', { value: '1 + 1' })], ['captchaWord', wire('string')]], { type: 'simple' }),
  code: known('A\\TOTPAuthenticationRequest', 'required', [['OATHToken', wire('string')]]),
  key: known('A\\WebAuthnAuthenticationRequest', 'required', [['auth_info', wire('hidden', { value: challenge })], ['credential', wire('hidden')]]),
  choice: known('A\\TwoFactorModuleSelectAuthenticationRequest', 'optional', [['newModule', wire('select', { optional: true, options: { totp: 'Code', webauthn: 'Key' } })]], { currentModule: 'totp', allowedModules: ['totp', 'webauthn'], moduleDescriptions: { totp: 'Code', webauthn: 'Key' } }),
  newPassword: known('A\\PasswordAuthenticationRequest', 'optional', [['password', wire('password')], ['retype', wire('password')]]),
  skip: known('A\\ButtonAuthenticationRequest:skipReset', 'optional', [['skipReset', wire('button')]]),
  email: known('A\\UserDataAuthenticationRequest', 'required', [['email', wire('string', { optional: true })], ['realname', wire('string', { optional: true })]]),
  links: known('A\\ConfirmLinkAuthenticationRequest', 'optional', [['confirmedLinkIDs', wire('multiselect', { optional: true, options: { a: 'A', b: 'B' } })]]),
  returned: known('A\\ReturnRequest', 'required', [['code', wire('string')], ['state', wire('string', { optional: true })]]),
} as const

const knownList = Object.values(knownRequests)

/** Mostly requests of known providers, so that conversations get beyond their first step. */
export const requests: fc.Arbitrary<readonly WireRequest[]> = fc.oneof(
  { weight: 4, arbitrary: fc.uniqueArray(fc.constantFrom(...knownList), { minLength: 1, maxLength: 4 }) },
  { weight: 3, arbitrary: fc.array(anyRequest, { minLength: 1, maxLength: 3 }) },
  { weight: 2, arbitrary: fc.tuple(fc.constantFrom(...knownList), anyRequest).map((pair) => [...pair]) },
)
