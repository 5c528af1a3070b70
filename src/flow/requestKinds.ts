// The kinds of requests. The API does not name them: ids, names and types of fields tell.
import type { AuthRequest } from '../protocol/index.ts'
import { isButton, isInput } from './fieldTypes.ts'

export function isCaptcha({ kind }: AuthRequest): boolean {
  return kind.endsWith('CaptchaAuthenticationRequest')
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
export function isSecondFactorChoice({ kind }: AuthRequest): boolean {
  return kind === 'TwoFactorModuleSelectAuthenticationRequest'
}

/** A code of an authenticator app or of an e-mail. */
export function isOneTimeCode({ fields }: AuthRequest): boolean {
  return fields.some(({ name }) => name === 'OATHToken' || name === 'token')
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
  const isWayToLogIn = isSecondFactorChoice(request) || isWebAuthn(request) || isProviderButton(request)
  const isPasswordChange = required === 'optional' && fields.some(({ type }) => type === 'password')
  return required !== 'primary-required' && !isWayToLogIn && !isPasswordChange
}

export function isProviderButton({ fields }: AuthRequest): boolean {
  return fields.length > 0 && fields.every(isButton)
}

export function hasField({ fields }: AuthRequest, name: string): boolean {
  return fields.some((field) => field.name === name)
}
