// The providers of the fake wiki, in the order in which they run.
import type { AuthProviders } from '../authmanager/provider.ts'
import type { FakeProvider } from '../options/features.ts'
import { blocks } from './blocks.ts'
import { captcha } from './captcha/captcha.ts'
import { confirmLink } from './confirmLink.ts'
import { emailCode } from './emailCode.ts'
import { everyField } from './everyField/everyField.ts'
import { passkeyLogin } from './passkey/passkeyLogin.ts'
import { expiredPassword } from './password/expiredPassword.ts'
import { localPassword } from './password/localPassword.ts'
import { temporaryPassword } from './password/temporaryPassword.ts'
import { throttle } from './password/throttle.ts'
import { pluggableLogin } from './pluggable/pluggableLogin.ts'
import { redirectProvider } from './redirect/redirectProvider.ts'
import { redirectSecondFactor } from './redirect/redirectSecondFactor.ts'
import { reauthentication } from './secondFactor/reauthentication.ts'
import { secondFactor } from './secondFactor/secondFactor.ts'

export const builtInProviders: AuthProviders = {
  preAuth: [throttle, captcha],
  primary: ({ providers, localPasswords, passkeyLogin: hasPasskeyLogin }) => [
    reauthentication,
    ...(localPasswords ? [temporaryPassword] : []),
    ...(hasPasskeyLogin ? [passkeyLogin] : []),
    ...providers.filter(isPluggable).map(pluggableLogin),
    ...providers.filter((provider) => !isPluggable(provider)).map(redirectProvider),
    ...(localPasswords ? [localPassword] : []),
  ],
  secondary: [blocks, secondFactor, emailCode, redirectSecondFactor, expiredPassword, confirmLink, everyField],
}

function isPluggable({ kind = 'button' }: FakeProvider): boolean {
  return kind !== 'button'
}
