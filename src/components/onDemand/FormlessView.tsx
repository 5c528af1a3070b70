'use client'
// What is shown where there is no form: the way to a third party, why the flow ended, or who is logged in.
import { useSlots } from '../../fields/index.ts'
import type { FlowState, FormState, PassedState, Starting } from '../../flow/index.ts'
import { useMessagesOf } from '../../hooks/index.ts'
import { allWords } from '../../messages/trouble/index.ts'
import { modules } from '../../protocol/index.ts'
import { PassedAccount } from './accountParts.tsx'
import { AlreadyLoggedIn } from './AlreadyLoggedIn.tsx'
import { RedirectPrompt } from './RedirectPrompt.tsx'
import { RedirectWaiting } from './RedirectWaiting.tsx'
import { StoppedView } from './StoppedView.tsx'

export interface FormlessViewProps {
  readonly state: Exclude<FlowState, FormState | Starting>
}

export function FormlessView({ state }: FormlessViewProps) {
  const slot = useSlots()
  switch (state.kind) {
    case 'alreadyLoggedIn':
      return <AlreadyLoggedIn state={state} />
    case 'redirectReady':
      return slot('redirectPrompt', { state }, <RedirectPrompt state={state} />)
    case 'redirecting':
      return slot('redirectPrompt', { state }, <RedirectWaiting state={state} />)
    case 'passed':
      return state.username === undefined ? null : <Passed state={state} />
    case 'stopped':
    case 'cancelled':
      return <StoppedView state={state} />
  }
}

function Passed({ state }: { readonly state: PassedState }) {
  const translate = useMessagesOf(allWords)
  const { username = '', insteadOf } = state
  const { logsIn } = modules[state.leg.module]
  return (
    <>
      {logsIn && <p className="mwa-text">{translate('passed-as', username)}</p>}
      {(!logsIn || insteadOf !== undefined) && <PassedAccount state={state} />}
    </>
  )
}
