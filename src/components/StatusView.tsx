'use client'
// The content of a state without a form: the redirect, who is logged in already, or why the flow ended.
import { useSlots } from '../fields/index.ts'
import type { FlowState, FormState, Passed, Starting } from '../flow/index.ts'
import { descriptionText, useAuthFlowContext, useFlowActions, useMessages, type TonedTexts } from '../hooks/index.ts'
import { Actions } from './Actions.tsx'
import { RedirectView } from './lazyParts.tsx'
import { StoppedView } from './StoppedView.tsx'

export interface StatusViewProps {
  readonly state: Exclude<FlowState, FormState | Starting | Passed>
  readonly said: TonedTexts | undefined
}

export function StatusView({ state, said }: StatusViewProps) {
  const renderSlot = useSlots()
  switch (state.kind) {
    case 'alreadyLoggedIn':
    case 'recoveringReturn':
      return <Description state={state} />
    case 'redirectPending':
    case 'redirecting':
    case 'submittingReturn':
      return renderSlot('redirectPrompt', { state }, <RedirectView state={state} />)
    case 'stopped':
    case 'cancelled':
      return <StoppedView said={said} />
  }
}

function Description({ state }: Pick<StatusViewProps, 'state'>) {
  const translate = useMessages()
  const actions = useFlowActions(useAuthFlowContext(), false, translate)
  return (
    <>
      <p className="mwa-text">{descriptionText(state, translate)}</p>
      <Actions actions={actions} />
    </>
  )
}
