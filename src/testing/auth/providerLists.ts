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
import { totp } from '../providers/totp.ts'
import type { FakeWikiFeatures } from '../options.ts'
import type { Guard, PrimaryProvider, SecondaryProvider } from './provider.ts'

export const guards: readonly Guard[] = [throttle, captcha]

export function primaryProviders({ providers }: FakeWikiFeatures): readonly PrimaryProvider[] {
  return [temporaryPassword, ...providers.map(redirectProvider), localPassword]
}

export const secondaryProviders: readonly SecondaryProvider[] = [
  blocks,
  totp,
  emailCode,
  elsewhere,
  expiredPassword,
  confirmLink,
  everyField,
]
