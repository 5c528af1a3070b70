// Notices when a wiki takes long, and offers to cancel.
import { isWaiting } from '../flow/index.ts'
import type { Translate } from '../messages/index.ts'
import { toAction, type FlowAction } from './actions/flowAction.ts'
import type { AuthFlowHandle } from './authFlowHandle.ts'
import { useHasLasted } from './useHasLasted.ts'

const longWaitMs = 10_000

export interface LongWait {
  readonly text: string
  readonly action: FlowAction
}

/** Returns what is said when the flow has waited for the wiki for ten seconds. The time of a user at an identity provider does not count. */
export function useLongWait({ state, cancel }: Pick<AuthFlowHandle, 'state' | 'cancel'>, translate: Translate): LongWait | undefined {
  const isForWiki = isWaiting(state) && state.kind !== 'redirecting'
  const isLong = useHasLasted(isForWiki, longWaitMs)
  if (!isLong) return undefined
  return { text: translate('still-waiting'), action: toAction('cancel', translate('cancel'), cancel, 'quiet') }
}
