// The kinds of requests. The API does not name them: ids, names and types of fields tell.
import type { AuthRequest, Field } from '../protocol/index.ts'
import { isButton, isCode, isInput, isPassword } from './fieldTypes.ts'

export function isCaptcha({ kind }: AuthRequest): boolean {
  return kind.endsWith('CaptchaAuthenticationRequest')
}

/** What a captcha of the wiki itself shows. */
export function challengeKind({ metadata }: AuthRequest): 'image' | 'question' | 'other' {
  const { type } = metadata
  return type === 'image' || type === 'question' ? type : 'other'
}

/** A captcha that is drawn by the script of another service. */
export function isCaptchaWidget(request: AuthRequest): boolean {
  const type = String(request.metadata['type'])
  return isCaptcha(request) && (type === 'turnstile' || type === 'hcaptcha' || type === 'recaptchanocaptcha')
}

/** A request that a security key or a passkey answers: it has the challenge, and a place for the answer. */
export function isWebAuthn({ fields }: AuthRequest): boolean {
  return ['auth_info', 'credential'].every((wanted) => fields.some(({ name, type }) => name === wanted && type === 'hidden'))
}

/** A request that offers other second factors than the current one. */
export function isSecondFactorChoice({ kind, metadata }: AuthRequest): boolean {
  return kind === 'TwoFactorModuleSelectAuthenticationRequest' || typeof metadata['currentModule'] === 'string'
}

/** A code of an authenticator app or of an e-mail, or a recovery code. */
export function isOneTimeCode(request: AuthRequest): boolean {
  return codesOf(request).length > 0
}

/** Returns the fields that codes are typed into. The answer to a captcha is no code. */
export function codesOf(request: AuthRequest): readonly Field[] {
  return isCaptcha(request) ? [] : request.fields.filter(isCode)
}

/** A request that holds a challenge works once, so a stale one has to be refreshed. */
export function hasChallenge(request: AuthRequest): boolean {
  return isCaptcha(request) || isWebAuthn(request)
}

/** An alternative to the form with its own button: a provider, a security key, another second factor. */
export function isAlternative(request: AuthRequest): boolean {
  const { fields } = request
  return isSecondFactorChoice(request) || isWebAuthn(request) || (fields.some(isButton) && !fields.some(isInput))
}

/**
 * True for requests that go along with every way to log in, such as a captcha or "remember me". Both these and the
 * buttons of providers are `optional`, so the fields have to tell.
 */
export function alwaysParticipates(request: AuthRequest): boolean {
  const { required, fields } = request
  if (!fields.length) return true
  const isAlternativeWay = isWayIn(request) || isAlternative(request)
  const isPasswordChange = required === 'optional' && fields.some(isPassword)
  return !isAlternativeWay && !isPasswordChange
}

/**
 * True for requests that a wiki looks for whichever way the user takes, also where nothing of them is posted. If some
 * requests are named and these are not, it takes the answer for one of another second factor.
 */
export function isAlwaysNamed(request: AuthRequest): boolean {
  return isSecondFactorChoice(request) || hasField(request, elevatedSecurityToken) || alwaysParticipates(request)
}

/** One of several ways to log in. Only the first step and the one after RESTART have any. */
export function isWayIn({ required }: AuthRequest): boolean {
  return required === 'primary-required'
}

/** Whether the request brings a button of its own, or has one of this package. */
export function hasOwnButton(request: AuthRequest): boolean {
  return request.fields.some(isButton) || isWebAuthn(request)
}

/** A request for a new password. */
export function isNewPassword({ kind }: Pick<AuthRequest, 'kind'>): boolean {
  return kind.endsWith('PasswordAuthenticationRequest')
}

/** The field by which a wiki recognises a reauthentication. It belongs into every POST of one. */
export const elevatedSecurityToken = 'elevatedSecurityToken'

export function isProviderButton({ fields }: AuthRequest): boolean {
  return fields.length > 0 && fields.every(isButton)
}

export function hasField({ fields }: AuthRequest, name: string): boolean {
  return fields.some((field) => field.name === name)
}
