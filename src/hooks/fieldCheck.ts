// What the wiki says of a field while the user is still typing.
import { nameIssue } from '../flow/index.ts'
import { checkPassword, findUser, type AuthClient, type WikiMessage } from '../protocol/index.ts'

/**
 * - `pending`: the wiki has not answered yet, or does not tell.
 * - `free`: no account has the name. `username` is how the wiki writes it.
 * - `taken`: an account has it.
 * - `invalid`: no account can have it.
 * - `good`: the wiki accepts the password.
 * - `weak`: it does not. `messages` say why.
 */
export type FieldCheck =
  | { readonly kind: 'free'; readonly username: string; readonly isRewritten: boolean }
  | { readonly kind: 'pending' }
  | { readonly kind: 'taken' | 'invalid' | 'good' }
  | { readonly kind: 'weak'; readonly messages: readonly WikiMessage[] }

/** Returns what the wiki knows of the name of a new account. One GET, as `findUser`. */
export async function checkName(client: AuthClient, name: string, signal: AbortSignal): Promise<FieldCheck> {
  const user = await findUser(client, name, { signal })
  const kind = nameIssue(user)
  if (kind) return { kind }
  return user.kind === 'missing' ? { kind: 'free', username: user.username, isRewritten: user.username !== name } : { kind: 'pending' }
}

export interface NewPassword {
  readonly password: string
  /** The account that is yet to be created with it. A change of one’s own password has none. */
  readonly username?: string | undefined
  readonly email?: string | undefined
  readonly realname?: string | undefined
}

/** Returns what the wiki thinks of a new password. One POST, as `checkPassword`. */
export async function checkNewPassword(client: AuthClient, password: NewPassword, signal: AbortSignal): Promise<FieldCheck> {
  const check = await checkPassword(client, { ...password, signal })
  if (check.kind === 'good') return { kind: 'good' }
  return check.kind === 'weak' ? { kind: 'weak', messages: check.messages.flatMap(({ message }) => message ?? []) } : { kind: 'pending' }
}
