// Checks a password against the policy of the wiki.
import { message, type Message } from '../../messages/message.ts'
import type { PasswordPolicy } from '../../options/features.ts'

export interface PasswordValidity {
  /** `change`: it still logs in, but cannot be a new one. `invalid`: it does not even log in. */
  readonly kind: 'good' | 'change' | 'invalid'
  readonly messages: readonly Message[]
}

export function checkPassword(policy: PasswordPolicy, userName: string, password: string): PasswordValidity {
  const { minimalPasswordLength, minimumPasswordLengthToLogin, passwordCannotBeSubstringInUsername } = policy
  const bytes = new TextEncoder().encode(password).length
  const isPartOfName = userName.toLowerCase().includes(password.toLowerCase())
  const isInvalid = bytes < minimumPasswordLengthToLogin
  const messages = [
    ...(bytes < minimalPasswordLength ? [message('passwordtooshort', minimalPasswordLength)] : []),
    ...(passwordCannotBeSubstringInUsername && isPartOfName ? [message('password-substring-username-match')] : []),
    ...(isInvalid ? [message('passwordtooshort', minimumPasswordLengthToLogin)] : []),
  ]
  if (messages.length === 0) return { kind: 'good', messages }
  return { kind: isInvalid ? 'invalid' : 'change', messages }
}
