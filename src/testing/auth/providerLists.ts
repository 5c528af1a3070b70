// Which providers there are, in their order: the first primary one that has something to say wins.
import { blocks } from '../providers/blocks.ts'
import { captcha } from '../providers/captcha.ts'
import { confirmLink } from '../providers/confirmLink.ts'
import { elsewhere } from '../providers/elsewhere.ts'
import { emailCode } from '../providers/emailCode.ts'
import { everyField } from '../providers/everyField.ts'
import { expiredPassword } from '../providers/expiredPassword.ts'
import { localPassword } from '../providers/localPassword.ts'
import { redirectProvider } from '../providers/redirect.ts'
import { temporaryPassword } from '../providers/temporaryPassword.ts'
import { throttle } from '../providers/throttle.ts'
import { passkeyLogin } from '../providers/passkey/passkeyLogin.ts'
import { secondFactor } from '../providers/secondFactor/secondFactor.ts'
import type { FakeWikiFeatures } from '../features.ts'
import type { Guard, PrimaryProvider, SecondaryProvider } from './provider.ts'

export const guards: readonly Guard[] = [throttle, captcha]

export function primaryProviders({ providers, passkeyLogin: hasPasskeys }: FakeWikiFeatures): readonly PrimaryProvider[] {
  const passkeys = hasPasskeys ? [passkeyLogin] : []
  return [temporaryPassword, ...passkeys, ...providers.map(redirectProvider), localPassword]
}

export const secondaryProviders: readonly SecondaryProvider[] = [
  blocks,
  secondFactor,
  emailCode,
  elsewhere,
  expiredPassword,
  confirmLink,
  everyField,
]
