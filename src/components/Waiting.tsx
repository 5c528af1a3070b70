'use client'
// Shows that something is under way: a bar after a moment, and a sentence when it takes long.
import { useEffect, useState } from 'react'
import { useAuthFlowContext, useMessages } from '../hooks/index.ts'

const longAfterMs = 10_000

/** Mount it for as long as the wait lasts. The bar waits 300 ms before it shows, which is the style sheet's business. */
export function Waiting() {
  const { cancel } = useAuthFlowContext()
  const translate = useMessages()
  const [isLong, setIsLong] = useState(false)
  useEffect(() => {
    const timer = setTimeout(setIsLong, longAfterMs, true)
    return () => { clearTimeout(timer) }
  }, [])
  return (
    <>
      <div className="mwa-progress" aria-hidden="true" />
      <div className="mwa-still-waiting" role="status">
        {isLong && (
          <>
            {translate('still-waiting')}{' '}
            <button type="button" className="mwa-link" onClick={cancel}>
              {translate('cancel')}
            </button>
          </>
        )}
      </div>
    </>
  )
}
