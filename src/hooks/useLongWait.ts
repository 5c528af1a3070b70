// Notices when a wiki takes long.
import { useEffect, useState } from 'react'
import { isWaiting, type FlowState } from '../flow/index.ts'

const longWaitMs = 10_000

/** Returns whether the flow has waited for the wiki for ten seconds. The time of a user at an identity provider does not count. */
export function useLongWait(state: FlowState): boolean {
  const isForWiki = isWaiting(state) && state.kind !== 'redirecting'
  const [isLong, setIsLong] = useState(false)
  useEffect(() => {
    if (!isForWiki) return undefined
    const timer = setTimeout(setIsLong, longWaitMs, true)
    return () => {
      clearTimeout(timer)
      setIsLong(false)
    }
  }, [isForWiki])
  return isForWiki && isLong
}
