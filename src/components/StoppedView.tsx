'use client'
// Why no form is shown, and the way to try again.
import { Button } from '../fields/index.ts'
import type { Cancelled, Stopped, StopReason } from '../flow/index.ts'
import { useAuthFlowContext, useMessages } from '../hooks/index.ts'
import { modules } from '../protocol/index.ts'
import { AccountStopWords } from './account/AccountWords.tsx'
import { FailureWords } from './FlowNotice.tsx'

export function StoppedView({ state }: { readonly state: Stopped | Cancelled }) {
  const { startOver } = useAuthFlowContext()
  const translate = useMessages()
  const isStopped = state.kind === 'stopped'
  if (isStopped && state.reason.kind === 'nothingLeft') {
    return <p className="mwa-text"><AccountStopWords reason={state.reason} /></p>
  }
  const isTryAgain = isStopped && state.reason.kind !== 'otherUser'
  return (
    <>
      {isStopped && (
        <div className="mwa-notice" data-tone="error" role="alert">
          <Reason reason={state.reason} />
        </div>
      )}
      <div className="mwa-actions">
        <Button look="primary" onClick={startOver}>
          {translate(isTryAgain ? 'try-again' : 'start-over')}
        </Button>
      </div>
    </>
  )
}

function Reason({ reason }: { readonly reason: StopReason }) {
  const translate = useMessages()
  const isLink = modules[useAuthFlowContext().module].sensitiveOperation !== undefined
  switch (reason.kind) {
    case 'failure':
      return <FailureWords failure={reason.failure} />
    case 'unsafeTarget':
      return translate('redirect-refused')
    case 'superseded':
      return translate('superseded')
    case 'notAllowed':
      return isLink ? <AccountStopWords reason={reason} /> : translate('not-allowed')
    case 'nothingAsked':
      return translate('nothing-asked')
    case 'nothingLeft':
    case 'notLoggedIn':
    case 'otherUser':
      return <AccountStopWords reason={reason} />
  }
}
