// The countdown of a wait that the wiki asks for.
import { retryCause } from '../../flow/index.ts'
import type { AuthFlowHandle } from '../authFlowHandle.ts'
import { useSecondsLeft } from '../useRetryCountdown.ts'

/**
 * Returns the seconds until the wiki can be asked again, 0 if it can. Renders its component once a second, so call it in the one of the
 * button. Hide the number from screen readers, which would read each: the notice says once how long it is, and when it is over.
 */
export function useRetrySeconds({ state }: Pick<AuthFlowHandle, 'state'>): number {
  return useSecondsLeft(retryCause(state))
}
