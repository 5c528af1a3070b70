'use client'
// Announces to screen readers what the page waits for and what has happened. Errors are alerts of their own.
import { LinkButton } from '../fields/index.ts'
import { statusText, useAuthFlowContext, useLongWait, useMessages } from '../hooks/index.ts'

export function LiveRegion() {
  const { state } = useAuthFlowContext()
  return (
    <>
      <div className="mwa-still-waiting" role="status"><LongWait /></div>
      <p className="mwa-hidden-visually" role="status">{statusText(state, useMessages())}</p>
    </>
  )
}

/** Offers to cancel when the wait is long. */
function LongWait() {
  const { state, cancel } = useAuthFlowContext()
  const translate = useMessages()
  return useLongWait(state) ? (
    <>
      {translate('still-waiting')}{' '}
      <LinkButton onClick={cancel}>
        {translate('cancel')}
      </LinkButton>
    </>
  ) : null
}
