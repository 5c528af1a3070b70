// Notices when something takes long.
import { useEffect, useState } from 'react'

/** Returns whether something has been going on for that long without a break. */
export function useHasLasted(isGoingOn: boolean, milliseconds: number): boolean {
  const [hasLasted, setHasLasted] = useState(false)
  useEffect(() => {
    if (!isGoingOn) return undefined
    const timer = setTimeout(setHasLasted, milliseconds, true)
    return () => {
      clearTimeout(timer)
      setHasLasted(false)
    }
  }, [isGoingOn, milliseconds])
  return isGoingOn && hasLasted
}
