'use client'
// The buttons at the end of a form, and the bar that shows that it is being sent.
import type { FormState } from '../flow/index.ts'
import { useAuthFlowContext } from '../hooks/index.ts'
import { useFlowPage } from './FlowPageContext.ts'

export interface SubmitRowProps {
  readonly state: FormState
  readonly hasSubmit: boolean
}

export function SubmitRow({ state, hasSubmit }: SubmitRowProps) {
  const { module, translate, cancel, startOver } = useAuthFlowContext()
  const { isCancellable } = useFlowPage()
  const isBusy = state.kind !== 'asking'
  const isBegin = state.step.kind === 'begin'
  return (
    <div className="mwa-actions">
      {hasSubmit && (
        // Not disabled while it waits: that would throw the focus out of the form.
        <button type="submit" className="mwa-button mwa-primary" aria-disabled={isBusy || undefined}>
          {translate(isBegin ? `submit-${module}` : 'submit-continue')}
        </button>
      )}
      {isCancellable && (
        <button type="button" className="mwa-button mwa-quiet" onClick={cancel}>
          {translate('cancel')}
        </button>
      )}
      {!isBegin && !isCancellable && (
        <button type="button" className="mwa-button mwa-quiet" onClick={startOver}>
          {translate('start-over')}
        </button>
      )}
    </div>
  )
}
