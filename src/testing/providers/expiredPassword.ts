// Asks for a new password: one that must be changed, or one that should be and can wait.
import { abstain, type SecondaryAnswer } from '../auth/answers.ts'
import type { Attempt, SecondaryProvider } from '../auth/provider.ts'
import { message, type Message } from '../messages/message.ts'
import type { Account } from '../state/accounts.ts'
import { buttonRequest, isPressed } from './buttonRequest.ts'
import { cameWith } from './localPassword.ts'
import { newPasswordIn, passwordRequest } from './passwordRequest.ts'

interface Reason {
  readonly message: Message
  readonly canWait: boolean
}

export const expiredPassword: SecondaryProvider = {
  name: 'expiredPassword',
  begin: (attempt, account) => {
    const reason = reasonToChange(attempt, account)
    return reason === undefined ? abstain : ask(account, reason)
  },
  resume: (attempt, account) => {
    const reason = reasonToChange(attempt, account)
    if (reason === undefined || (reason.canWait && isPressed(attempt.filled, 'skipReset'))) return { kind: 'pass' }
    const password = newPasswordIn(attempt.filled, attempt.wiki.features.minimumPasswordLength)
    if (typeof password !== 'string') return ask(account, { ...reason, message: password ?? reason.message })
    account.password = password
    account.temporaryPassword = undefined
    account.passwordState = 'good'
    return { kind: 'pass' }
  },
}

function reasonToChange({ wiki, flow }: Attempt, account: Account): Reason | undefined {
  const key = flow.notes.get(cameWith)
  if (key === 'temporaryPassword') return { message: message('resetpass-temp-emailed'), canWait: false }
  if (key !== 'password') return undefined
  if (account.passwordState === 'hard') return { message: message('resetpass-expired'), canWait: false }
  if (account.passwordState === 'soft') return { message: message('resetpass-expired-soft'), canWait: true }
  const minimum = wiki.features.minimumPasswordLength
  if ((account.password ?? '').length >= minimum) return undefined
  return { message: message('resetpass-validity-soft', message('passwordtooshort', { num: minimum })), canWait: true }
}

function ask({ name }: Account, { message: prompt, canWait }: Reason): SecondaryAnswer {
  const necessity = canWait ? 'optional' : 'required'
  const skip = buttonRequest({
    name: 'skipReset',
    label: 'authprovider-resetpass-skip-label',
    help: 'authprovider-resetpass-skip-help',
    required: necessity,
  })
  const change = passwordRequest('change', name, { required: necessity })
  return { kind: 'ask', requests: canWait ? [change, skip] : [change], message: prompt }
}
