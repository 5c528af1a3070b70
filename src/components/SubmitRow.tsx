'use client'
// The buttons at the end of a form.
import { Button } from '../fields/index.ts'
import type { FormState } from '../flow/index.ts'
import { useAuthFlowContext, useMessages } from '../hooks/index.ts'
import { useFlowPage } from './FlowPageContext.ts'

export interface SubmitRowProps {
  readonly state: FormState
  readonly hasSubmit: boolean
}

export function SubmitRow({ state, hasSubmit }: SubmitRowProps) {
  const { module, cancel, startOver } = useAuthFlowContext()
  const translate = useMessages()
  const { isCancellable } = useFlowPage()
  const isBegin = state.step.kind === 'begin'
  return (
    <div className="mwa-actions">
      {hasSubmit && (
        <Button type="submit" look="primary" isBusy={state.kind !== 'asking'}>
          {translate(isBegin ? `submit-${module}` : 'submit-continue')}
        </Button>
      )}
      {(isCancellable || !isBegin) && (
        <Button look="quiet" onClick={isCancellable ? cancel : startOver}>
          {translate(isCancellable ? 'cancel' : 'start-over')}
        </Button>
      )}
    </div>
  )
}
