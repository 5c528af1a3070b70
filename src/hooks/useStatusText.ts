// What screen readers are told of a flow, and when.
import type { FlowState } from '../flow/index.ts'
import type { Translate } from '../messages/index.ts'
import { statusText } from './texts/statusText.ts'
import { useHasLasted } from './useHasLasted.ts'

/** As long as the bar takes to appear. Of a shorter wait it would be told after what has come. */
const shortWaitMs = 300

const asksToWait: ReadonlySet<FlowState['kind']> = new Set(['submitting', 'refreshing', 'recovering'])

export function useStatusText(state: FlowState, translate: Translate): string | undefined {
  const isWait = asksToWait.has(state.kind)
  const isLong = useHasLasted(isWait, shortWaitMs)
  return isWait && !isLong ? undefined : statusText(state, translate)
}
