// What a page about linked accounts is told: what its flows are, and what happens to the accounts.
import type { AuthRequest } from '../../protocol/index.ts'
import type { AuthFlowProps } from '../AuthFlow.tsx'

type OfOneFlow = 'module' | 'username' | 'initialInfo' | 'onPass' | 'onCancel' | 'autoFocus' | 'reauthenticate'
type OfALogin = 'checkSession' | 'logInAfterCreate'

export interface LinkedAccountsProps extends Omit<AuthFlowProps, OfOneFlow | OfALogin> {
  /** An account was linked. */
  readonly onLink?: (() => void) | undefined
  /** An account was unlinked; its `provider` and `account` name it. */
  readonly onUnlink?: ((unlinked: AuthRequest) => void) | undefined
}
