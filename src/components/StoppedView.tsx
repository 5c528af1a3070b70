'use client'
// Why no form can be shown, and the way to try again.
import type { Stopped, StopReason } from '../flow/index.ts'
import { useAuthFlowContext } from '../hooks/index.ts'
import { FailureWords } from './FlowNotice.tsx'

export function StoppedView({ state }: { readonly state: Stopped }) {
  const { translate, startOver } = useAuthFlowContext()
  return (
    <>
      <div className="mwa-notice" data-tone="error" role="alert">
        <Reason reason={state.reason} />
      </div>
      <div className="mwa-actions">
        <button type="button" className="mwa-button mwa-primary" onClick={startOver}>
          {translate('try-again')}
        </button>
      </div>
    </>
  )
}

function Reason({ reason }: { readonly reason: StopReason }) {
  const { translate } = useAuthFlowContext()
  switch (reason.kind) {
    case 'failure':
      return <FailureWords failure={reason.failure} />
    case 'notAllowed':
      return translate('not-allowed')
    case 'nothingAsked':
      return translate('nothing-asked')
  }
}
