'use client'
// Says what the page waits for and what has come, to people who do not see it.
import { useEffect, useState } from 'react'
import { useAuthFlowContext, useMessages } from '../hooks/index.ts'
import { Announcement } from './Announcement.tsx'

const longAfterMs = 10_000

export function LiveRegion() {
  const { state } = useAuthFlowContext()
  const isWaiting = state.kind === 'starting' || state.kind === 'submitting' || state.kind === 'renewing' || state.kind === 'submittingReturn'
  return (
    <>
      <div className="mwa-still-waiting" role="status">{isWaiting && <LongWait />}</div>
      <p className="mwa-hidden-visually" role="status">
        <Announcement state={state} />
      </p>
    </>
  )
}

/** A sentence when it takes long. Mount it for as long as the wait lasts. */
function LongWait() {
  const { cancel } = useAuthFlowContext()
  const translate = useMessages()
  const [isLong, setIsLong] = useState(false)
  useEffect(() => {
    const timer = setTimeout(setIsLong, longAfterMs, true)
    return () => { clearTimeout(timer) }
  }, [])
  return isLong ? (
    <>
      {translate('still-waiting')}{' '}
      <button type="button" className="mwa-link" onClick={cancel}>
        {translate('cancel')}
      </button>
    </>
  ) : null
}
