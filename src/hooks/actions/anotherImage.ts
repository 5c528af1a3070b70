// Asks for another image of a captcha.
import { challengeKind, isCaptcha, isCaptchaWidget, type Step } from '../../flow/index.ts'
import type { Translate } from '../../messages/index.ts'
import type { AuthRequest } from '../../protocol/index.ts'
import { challengeField } from '../captcha/captchaChallenge.tsx'
import { toAction, type FlowAction } from './flowAction.ts'

/** Returns none for other requests, and in a later step: its image belongs to it. */
export function anotherImage(request: AuthRequest, { kind }: Pick<Step, 'kind'>, refresh: () => void, translate: Translate): FlowAction | undefined {
  const hasImage = isCaptcha(request) && !isCaptchaWidget(request) && challengeField(request) && challengeKind(request) === 'image'
  return hasImage && kind === 'begin' ? toAction('anotherImage', translate('another-image'), refresh) : undefined
}
