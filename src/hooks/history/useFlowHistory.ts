// Connects a flow with the browser's history, if the app wants it.
import { useEffect } from 'react'
import type { FlowState } from '../../flow/index.ts'
import { useLatest } from '../useLatest.ts'
import { addEntry, watchFlow } from './entries.ts'
import { isAfterFirstForm } from './isAfterFirstForm.ts'

interface FlowHistory {
  readonly isEnabled: boolean
  /** Stays the same when the page is loaded again. */
  readonly key: string
  readonly state: FlowState
  readonly startOver: () => void
}

export function useFlowHistory({ isEnabled, key, state, startOver }: FlowHistory): void {
  const isLater = isAfterFirstForm(state)
  const latest = useLatest({ isLater, startOver })
  useEffect(() => {
    if (!isEnabled) return undefined
    return watchFlow(key, { isAfterFirstForm: () => latest.current.isLater, startOver: () => { latest.current.startOver() } })
  }, [isEnabled, key, latest])
  useEffect(() => {
    if (isEnabled && isLater) addEntry(key)
  }, [isEnabled, isLater, key])
}
