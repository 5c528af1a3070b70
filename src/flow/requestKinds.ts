// What kind of request it is. The wire does not say it: names and field types tell.
import type { AuthRequest } from '../protocol/index.ts'
import { isButton, isInput } from './fieldTypes.ts'

export function isCaptcha({ kind }: AuthRequest): boolean {
  return kind.endsWith('CaptchaAuthenticationRequest')
}

/** Its puzzle comes from the script of another service. */
export function isCaptchaWidget(request: AuthRequest): boolean {
  return isCaptcha(request) && /^(turnstile|hcaptcha|recaptchanocaptcha)$/.test(String(request.metadata['type']))
}

/** A security key or a passkey answers it. */
export function isProof({ fields }: AuthRequest): boolean {
  return fields.some(({ name, type }) => name === 'credential' && type === 'hidden')
}

/** Offers other second factors than the one that is asked for. */
export function isMethodChoice({ kind }: AuthRequest): boolean {
  return kind === 'TwoFactorModuleSelectAuthenticationRequest'
}

/** A code of an app or of an e-mail. */
export function isCode({ fields }: AuthRequest): boolean {
  return fields.some(({ name }) => /^(OATHToken|token)$/.test(name))
}

/** Works once, so an old one has to be asked for anew. */
export function hasChallenge(request: AuthRequest): boolean {
  return isCaptcha(request) || isProof(request)
}

/** Leads around the form by a press of its own: a request of buttons only, a security key, another method. */
export function isWayAround(request: AuthRequest): boolean {
  const { fields } = request
  return isMethodChoice(request) || isProof(request) || (fields.some(isButton) && !fields.some(isInput))
}

/**
 * Goes along with any way in, as a captcha or "remember me" does. The wire does not say it: provider buttons and
 * "remember me" are both optional.
 */
export function accompanies(request: AuthRequest): boolean {
  const { required, fields } = request
  const isAnotherWay = isMethodChoice(request) || isProof(request) || isProviderButton(request)
  const isPasswordChange = required === 'optional' && fields.some(({ type }) => type === 'password')
  return required !== 'primary-required' && !isAnotherWay && !isPasswordChange
}

export function isProviderButton({ fields }: AuthRequest): boolean {
  return fields.length > 0 && fields.every(isButton)
}

export function hasField({ fields }: AuthRequest, name: string): boolean {
  return fields.some((field) => field.name === name)
}
