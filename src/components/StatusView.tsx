'use client'
// What is shown where there is no form: the way to a third party, why the flow ended, or who is logged in.
import { useSlots } from '../fields/index.ts'
import type { FlowState, FormState, PassedState, Starting } from '../flow/index.ts'
import { useMessages } from '../hooks/index.ts'
import { modules } from '../protocol/index.ts'
import { PassedAccount } from './account/AccountWords.tsx'
import { AlreadyLoggedIn } from './AlreadyLoggedIn.tsx'
import { RedirectView } from './lazyParts.tsx'
import { StoppedView } from './StoppedView.tsx'

export interface StatusViewProps {
  readonly state: Exclude<FlowState, FormState | Starting>
}

export function StatusView({ state }: StatusViewProps) {
  const slot = useSlots()
  switch (state.kind) {
    case 'alreadyLoggedIn':
      return <AlreadyLoggedIn state={state} />
    case 'redirectReady':
    case 'redirecting':
    case 'submittingReturn':
      return slot('redirectPrompt', { state }, <RedirectView state={state} />)
    case 'passed':
      return state.username === undefined ? null : <Passed state={state} />
    case 'stopped':
    case 'cancelled':
      return <StoppedView state={state} />
  }
}

function Passed({ state }: { readonly state: PassedState }) {
  const translate = useMessages()
  const { username = '', insteadOf } = state
  const { logsIn } = modules[state.leg.module]
  return (
    <>
      {logsIn && <p className="mwa-text">{translate('passed-as', username)}</p>}
      {(!logsIn || insteadOf !== undefined) && <PassedAccount state={state} />}
    </>
  )
}
