// A task is one AuthManager module that the flow runs, and why. A flow may run several: linking may need a login first, an
// unknown user an account, a new account a login. Users go from one to another by themselves, too.
import { requestKind, type Field, type ModuleName, type WikiMessage } from '../protocol/index.ts'
import { isNewPassword } from './requestKinds.ts'
import type { Values } from './values.ts'

/** One module that the flow runs, and why. */
export interface Task {
  /** The module that is being run. */
  readonly module: ModuleName
  /** The security-sensitive operation that this login reauthenticates for. */
  readonly reauthenticatesFor?: string | undefined
  /** Who should be logged in at the end: the user of the session, or the name that was typed. */
  readonly expectedUsername?: string | undefined
  /** What the user changes, by the id of its request. By default the password. */
  readonly request?: string | undefined
  /** The button by which the user chose a way to log in. */
  readonly chosenButton?: Field | undefined
  /** The only button to log in by: the account was created through it, and has no password. */
  readonly providerButton?: Field | undefined
  /** Whether the wiki is asked about a name before it is posted, because a refusal costs what cannot be had again. */
  readonly checksName?: boolean | undefined
  /** The identity provider confirmed an identity that has no local account (RESTART). */
  readonly externalIdentity?: ExternalIdentity | undefined
  /** Whether the wiki lets people create accounts. */
  readonly canCreateAccount?: boolean | undefined
  /** Set after reauthentication, so that a second demand for one does not loop. */
  readonly justReauthenticated?: boolean | undefined
  /** Whether a login follows when the account was created. */
  readonly loginAfterCreate?: boolean | undefined
  /** Whether a login follows when a temporary password was asked for. */
  readonly loginAfterReset?: boolean | undefined
  /** What the flow goes on with when this task has passed. */
  readonly continuation?: Continuation | undefined
}

export function isPasswordChange({ request }: Task): boolean {
  return request === undefined || isNewPassword({ kind: requestKind(request) })
}

/** What is known of an identity that a provider has confirmed, and that has no local account. */
export interface ExternalIdentity {
  /** The label of the button that was pressed: the wiki does not name the provider. */
  readonly providerLabel: WikiMessage | undefined
  /** Whether the wiki offers to link the two accounts after a login. */
  readonly canLinkAfterLogin: boolean
  /** The wiki dropped the identity when an account could not be created. */
  readonly isForgottenByWiki?: boolean | undefined
}

/** A task that waits for another one. The flow returns to it when that has passed or is started over. */
export interface Continuation {
  /** The task that waits. */
  readonly task: Task
  /** What its first form holds. */
  readonly prefill: Values
}
