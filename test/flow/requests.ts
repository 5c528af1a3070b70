// Requests as wikis send them, for the tests of the flow.
import type { AuthManagerInfo, AuthRequest, Field } from '../../src/protocol/index.ts'
import { createStep, type RedirectPort, type Step } from '../../src/flow/index.ts'

const base = { label: undefined, help: undefined, optional: false, sensitive: false }

export const text = (name: string, more: Partial<Field> = {}): Field => ({ ...base, type: 'string', name, value: '', ...more }) as Field
export const password = (name = 'password'): Field => ({ ...base, type: 'password', name, sensitive: true })
export const hidden = (name: string, value: string): Field => ({ ...base, type: 'hidden', name, value })
export const button = (name: string): Field => ({ ...base, type: 'button', name })
export const checkbox = (name: string, optional: boolean): Field => ({ ...base, optional, type: 'checkbox', name, checked: false })
export const note = (name: string): Field => ({ ...base, type: 'null', name, value: 'Read this' })
export const select = (name: string, value = ''): Field => ({
  ...base,
  type: 'select',
  name,
  options: [{ value: '', label: 'None' }, { value: 'a', label: 'A' }],
  value,
})
export const multiselect = (name: string): Field => ({
  ...base,
  type: 'multiselect',
  name,
  options: [{ value: '1', label: 'One' }, { value: '2', label: 'Two' }],
  chosen: ['1'],
})

export function request(id: string, required: AuthRequest['required'], fields: readonly Field[]): AuthRequest {
  return { id, kind: id, metadata: {}, required, provider: undefined, account: undefined, fields }
}

export const passwordLogin = request('Password', 'primary-required', [text('username'), password()])
export const rememberMe = request('RememberMe', 'optional', [checkbox('rememberMe', true)])
export const provider = request('Button:idp', 'optional', [button('idp')])
export const otherProvider = request('Button:other', 'optional', [button('other')])
export const captcha = request('Captcha', 'required', [hidden('captchaId', '7'), note('captchaInfo'), text('captchaWord')])
export const newPassword = request('NewPassword', 'optional', [password(), password('retype')])
export const newName = request('NewName', 'required', [text('username')])
export const skip = request('Button:skipReset', 'optional', [button('skipReset')])

/** The login to a directory: fields, and a button of its own. */
export const directory = request('Directory', 'primary-required', [text('username'), password(), button('directoryLogin')])
export const mailedPassword = request('TemporaryPassword', 'primary-required', [checkbox('mailpassword', false)])
export const chosenPassword = request('PasswordForNew', 'primary-required', [text('username'), password(), password('retype')])
export const elevated = request('Elevated', 'required', [hidden('elevatedSecurityToken', 't0k')])
export const returned = request('Returned', 'required', [])

export const webAuthn = request('WebAuthn', 'primary-required', [hidden('auth_info', '{}'), hidden('credential', '')])
export const code = request('TOTP', 'required', [text('OATHToken')])
export const secondFactorChoice: AuthRequest = {
  ...request('TwoFactorModuleSelectAuthenticationRequest', 'required', [{ ...select('newModule'), optional: true }]),
  metadata: { currentModule: 'totp', allowedModules: ['totp', 'a'] },
}

export function step(kind: Step['kind'], ...requests: readonly AuthRequest[]): Step {
  return createStep(kind, '1', { requests })
}

export const info: AuthManagerInfo = {
  kind: 'info',
  canAuthenticateNow: true,
  canCreateAccounts: false,
  canLinkAccounts: false,
  hasPreservedState: false,
  hasPrimaryPreservedState: false,
  preservedUsername: '',
  securityStatus: undefined,
  requests: [passwordLogin],
}

/** A page that cannot redirect. */
export const noRedirects: RedirectPort = {
  openPopup: () => undefined,
  redirectInTab: () => () => undefined,
  consumeReturn: () => undefined,
  checkTarget: () => undefined,
  prefersTab: () => false,
}
