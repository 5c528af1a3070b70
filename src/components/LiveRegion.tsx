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
  const longWait = useLongWait(useAuthFlowContext(), useMessages())
  if (!longWait) return null
  const { text, action } = longWait
  return (
    <>
      {text}{' '}
      <LinkButton onClick={action.onClick}>
        {action.label}
      </LinkButton>
    </>
  )
}
