// Whether somebody logged in lately enough for something delicate.
import type { AuthContext } from '../auth/provider.ts'

export function securityStatus({ wiki, visit }: AuthContext, operation: string): 'ok' | 'reauth' {
  if (visit.account() === undefined) return 'reauth'
  const { reauthenticateAfterSeconds, oldLogins, elevatedSecurity } = wiki.features
  const { loggedInAt, logins, elevatedFor } = visit.session
  if (elevatedSecurity && elevatedFor.has(operation)) return 'ok'
  const isYoung = wiki.now() - loggedInAt < reauthenticateAfterSeconds * 1000
  return isYoung && logins > oldLogins ? 'ok' : 'reauth'
}
