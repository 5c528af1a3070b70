// Why a call that needs a login was not done, as an error: promises reject with it, and react-query tells it from an answer.
import type { Failure } from './failure.ts'

/**
 * - `cancelled`: the user cancelled the login.
 * - `otherUser`: `username` has logged in, and the call belongs to `expectedUsername`.
 * - `failure`: the wiki gave no token.
 */
export type LoginErrorReason =
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'otherUser'; readonly username: string; readonly expectedUsername: string }
  | { readonly kind: 'failure'; readonly failure: Failure }

/** A call was not done, or not once more, because it needs a login. */
export interface LoginError extends Error {
  /** Always `LoginError`, also where an error is copied. */
  readonly name: 'LoginError'
  /** Why it was not done. */
  readonly reason: LoginErrorReason
}

const messages: Readonly<Record<LoginErrorReason['kind'], string>> = {
  cancelled: 'The user cancelled the login, so nothing was done.',
  otherUser: 'Another user than expected has logged in, so nothing was done.',
  failure: 'The wiki gave no token, so nothing was done. `reason.failure` says why.',
}

export function createLoginError(reason: LoginErrorReason): LoginError {
  return Object.assign(new Error(messages[reason.kind]), { name: 'LoginError' as const, reason })
}

/** Whether a call of `withLogin` was rejected because of the login, and not by an error of the app's own. */
export function isLoginError(error: unknown): error is LoginError {
  return error instanceof Error && error.name === 'LoginError' && 'reason' in error
}
