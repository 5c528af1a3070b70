// Which fields the wiki can check while the user is still typing: the name of a new account, and a new password.
import { accountModule, type Field } from '../protocol/index.ts'
import { isNewPassword } from './requestKinds.ts'
import type { Step } from './step.ts'
import type { Task } from './task.ts'

export interface CheckedFields {
  readonly name: Field | undefined
  readonly password: Field | undefined
}

/** Returns the fields of the first step that a wiki can check. A password that is typed once is one that the account has already. */
export function checkedFields({ module }: Task, { kind, fields, requests }: Step): CheckedFields {
  const fieldOf = (name: string, type: Field['type']) => fields.find((field) => field.name === name && field.type === type)
  const isFirst = kind === 'begin'
  const choosesPassword = isFirst && requests.some(isNewPassword) && fieldOf('retype', 'password')
  return {
    name: isFirst && module === accountModule ? fieldOf('username', 'string') : undefined,
    password: choosesPassword ? fieldOf('password', 'password') : undefined,
  }
}
