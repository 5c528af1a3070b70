// Whether somebody logged in lately enough for something delicate.
import type { AuthContext } from '../auth/provider.ts'

export function securityStatus({ wiki, visit }: AuthContext): 'ok' | 'reauth' {
  if (visit.account() === undefined) return 'reauth'
  const { reauthenticateAfterSeconds } = wiki.features
  return wiki.now() - visit.session.loggedInAt < reauthenticateAfterSeconds * 1000 ? 'ok' : 'reauth'
}
