'use client'
// Says why the flow ended, and offers to start over.
import { ErrorNotice } from '../fields/index.ts'
import { retryCause, type Cancelled, type Stopped, type StopReason } from '../flow/index.ts'
import { accountStopMessage, stopTexts, useAuthFlowContext, useMessages } from '../hooks/index.ts'
import { Actions } from './Actions.tsx'
import { FailureMessage, UnknownOutcome } from './FlowNotice.tsx'

export function StoppedView({ state }: { readonly state: Stopped | Cancelled }) {
  const { startOver, module } = useAuthFlowContext()
  const translate = useMessages()
  const reason = state.kind === 'stopped' ? state.reason : undefined
  // It offers to start over itself.
  if (reason?.kind === 'outcomeUnknown') return <ErrorNotice><Reason reason={reason} /></ErrorNotice>
  if (reason?.kind === 'nothingToDo') return <p className="mwa-text">{accountStopMessage(reason, module, translate)}</p>
  return (
    <>
      {reason && <ErrorNotice><Reason reason={reason} /></ErrorNotice>}
      <Actions
        cause={retryCause(state)}
        actions={[
          reason && reason.kind !== 'otherUser'
            ? { kind: 'tryAgain', variant: 'primary', label: translate('try-again'), onClick: startOver }
            : { kind: 'startOver', variant: 'primary', label: translate('start-over'), onClick: startOver },
        ]}
      />
    </>
  )
}

function Reason({ reason }: { readonly reason: StopReason }) {
  const translate = useMessages()
  const { module } = useAuthFlowContext()
  switch (reason.kind) {
    case 'failure':
      return <FailureMessage failure={reason.failure} />
    case 'outcomeUnknown':
      return <UnknownOutcome failure={reason.failure} />
    default:
      return stopTexts(reason, module, translate).message
  }
}
