'use client'
// The ways on beside a form, or in its place: a row of buttons, which an app may draw by itself.
import { useSlots } from '../fields/index.ts'
import { stopCause, useAuthFlowContext, type FlowAction } from '../hooks/index.ts'
import { RetryButton } from './RetryButton.tsx'

export interface ActionsProps {
  readonly actions: readonly FlowAction[]
}

export function Actions({ actions }: ActionsProps) {
  const renderSlot = useSlots()
  return actions.length > 0 && renderSlot('actions', { actions }, <ActionButtons actions={actions} />)
}

/** The same where an app cannot leave them out. */
export function ActionButtons({ actions }: ActionsProps) {
  const cause = stopCause(useAuthFlowContext().state)
  return (
    <div className="mwa-actions">
      {actions.map(({ id, label, variant, onClick }) => (
        <RetryButton key={id} variant={variant} cause={cause} onClick={onClick}>{label}</RetryButton>
      ))}
    </div>
  )
}
