'use client'
// Shows one thing to a user who is logged in, and another to everybody else.
import type { ReactNode } from 'react'
import { useSession, type Session, type SessionActions, type UseSessionOptions, type UserSession } from '../../hooks/index.ts'

/** The session of everybody but a user who is logged in, and why it is not known. */
export type OtherSession = Exclude<Session, { readonly kind: 'user' | 'loading' }>

/** The props of `<LoggedIn>`. */
export interface LoggedInProps extends UseSessionOptions {
  /** For a user who is logged in: nodes, or a function of the session. A temporary account is no login. */
  readonly children: ReactNode | ((session: SessionActions & UserSession) => ReactNode)
  /** For everybody else, and if the wiki cannot be asked. Nothing by default. */
  readonly fallback?: ReactNode | ((session: OtherSession) => ReactNode) | undefined
  /** Shown until it is known who is logged in. Nothing by default. */
  readonly loading?: ReactNode | undefined
}

/**
 * Renders its children if a user is logged in, and the `fallback` otherwise. It is no protection: what is secret, the wiki has to
 * keep. When the session ends the children leave the page with what was typed in them: keep a form outside, and save it with
 * `useWithLogin`.
 *
 * Throws if there is no query client.
 */
export function LoggedIn({ children, fallback, loading, ...options }: LoggedInProps) {
  const session = useSession(options)
  if (session.kind === 'loading') return loading
  if (session.kind === 'user') return typeof children === 'function' ? children(session) : children
  return typeof fallback === 'function' ? fallback(session) : fallback
}
