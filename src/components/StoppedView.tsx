'use client'
// Says why the flow ended, and offers to start over.
import { ErrorNotice } from '../fields/index.ts'
import { useAuthFlowContext, useFlowActions, useMessages, type TonedTexts } from '../hooks/index.ts'
import { Actions } from './Actions.tsx'
import { NoticeActions } from './FlowNotice.tsx'

export interface StoppedViewProps {
  readonly said: TonedTexts | undefined
}

export function StoppedView({ said }: StoppedViewProps) {
  const actions = useFlowActions(useAuthFlowContext(), false, useMessages())
  return (
    <>
      {said?.tone === 'info' && <p className="mwa-text">{said.message}</p>}
      {said?.tone === 'error' && <ErrorNotice>{said.message}<NoticeActions /></ErrorNotice>}
      <Actions actions={actions} />
    </>
  )
}
