'use client'
// Why no form is shown, and the way to try again.
import { Button } from '../../fields/index.ts'
import type { Cancelled, Stopped, StopReason } from '../../flow/index.ts'
import { useAuthFlowContext, useMessagesOf } from '../../hooks/index.ts'
import { allWords } from '../../messages/trouble/index.ts'
import { FailureWords } from './FlowNotice.tsx'

export function StoppedView({ state }: { readonly state: Stopped | Cancelled }) {
  const { startOver } = useAuthFlowContext()
  const translate = useMessagesOf(allWords)
  const isStopped = state.kind === 'stopped'
  return (
    <>
      {isStopped && (
        <div className="mwa-notice" data-tone="error" role="alert">
          <Reason reason={state.reason} />
        </div>
      )}
      <div className="mwa-actions">
        <Button look="primary" onClick={startOver}>
          {translate(isStopped ? 'try-again' : 'start-over')}
        </Button>
      </div>
    </>
  )
}

function Reason({ reason }: { readonly reason: StopReason }) {
  const translate = useMessagesOf(allWords)
  switch (reason.kind) {
    case 'failure':
      return <FailureWords failure={reason.failure} />
    case 'notAllowed':
      return translate('not-allowed')
    case 'nothingAsked':
      return translate('nothing-asked')
    case 'unsafeTarget':
      return translate('redirect-refused')
    case 'superseded':
      return translate('superseded')
  }
}
