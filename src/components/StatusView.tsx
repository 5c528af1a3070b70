'use client'
// The content of a state without a form: the redirect, who is logged in already, or why the flow ended.
import { useSlots } from '../fields/index.ts'
import type { FlowState, FormState, Passed, Starting } from '../flow/index.ts'
import { useMessages } from '../hooks/index.ts'
import { AlreadyLoggedIn } from './AlreadyLoggedIn.tsx'
import { RedirectView } from './lazyParts.tsx'
import { StoppedView } from './StoppedView.tsx'

export interface StatusViewProps {
  readonly state: Exclude<FlowState, FormState | Starting | Passed>
}

export function StatusView({ state }: StatusViewProps) {
  const renderSlot = useSlots()
  const translate = useMessages()
  switch (state.kind) {
    case 'alreadyLoggedIn':
      return <AlreadyLoggedIn state={state} />
    case 'redirectPending':
    case 'redirecting':
    case 'submittingReturn':
      return renderSlot('redirectPrompt', { state }, <RedirectView state={state} />)
    case 'recoveringReturn':
      return <p className="mwa-text">{translate('recovering')}</p>
    case 'stopped':
    case 'cancelled':
      return <StoppedView state={state} />
  }
}
