'use client'
// What a state shows below the heading and the notice.
import type { FlowState } from '../flow/index.ts'
import { useMessages } from '../hooks/index.ts'
import { RedirectPrompt, StoppedView } from './onDemand.tsx'
import { Skeleton } from './Skeleton.tsx'
import { StepFormView } from './StepFormView.tsx'

export interface FlowBodyProps {
  readonly state: FlowState
  readonly errorNoticeId: string | undefined
}

export function FlowBody({ state, errorNoticeId }: FlowBodyProps) {
  const translate = useMessages()
  switch (state.kind) {
    case 'starting':
      return <Skeleton />
    case 'asking':
    case 'submitting':
    case 'renewing':
      return <StepFormView key={state.step.key} state={state} errorNoticeId={errorNoticeId} />
    case 'redirectReady':
      return <RedirectPrompt state={state} />
    case 'passed':
      return state.username === undefined ? null : <p className="mwa-text">{translate('passed-as', state.username)}</p>
    case 'stopped':
    case 'cancelled':
      return <StoppedView state={state} />
  }
}
