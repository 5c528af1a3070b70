'use client'
// What is shown where there is no form: the way to a third party, why the flow ended, or who is logged in.
import { useSlots } from '../../fields/index.ts'
import type { FlowState, FormState, Starting } from '../../flow/index.ts'
import { useMessagesOf } from '../../hooks/index.ts'
import { allWords } from '../../messages/trouble/index.ts'
import { RedirectPrompt } from './RedirectPrompt.tsx'
import { RedirectWaiting } from './RedirectWaiting.tsx'
import { StoppedView } from './StoppedView.tsx'

export interface FormlessViewProps {
  readonly state: Exclude<FlowState, FormState | Starting>
}

export function FormlessView({ state }: FormlessViewProps) {
  const translate = useMessagesOf(allWords)
  const slot = useSlots()
  switch (state.kind) {
    case 'redirectReady':
      return slot('redirectPrompt', { state }, <RedirectPrompt state={state} />)
    case 'redirecting':
      return slot('redirectPrompt', { state }, <RedirectWaiting state={state} />)
    case 'passed':
      return state.username === undefined ? null : <p className="mwa-text">{translate('passed-as', state.username)}</p>
    case 'stopped':
    case 'cancelled':
      return <StoppedView state={state} />
  }
}
